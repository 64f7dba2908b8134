"""An invented insurer with two lines of business: the top of its release, its income, its lines, its ratios."""

HEAD = (
    "Garnock Mutual Announces Second Quarter 2025 Results\n\n"
    "DAYTON, Ohio, July 29, 2025 - Garnock Mutual Group, Inc. (NYSE: GMG) today reported results for the second "
    "quarter ended June 30, 2025.\n\n"
)
INCOME = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In millions, except per share data) (Unaudited)

                                             Three Months Ended
                                                  June 30,
                                             2025          2024
Premiums earned                            $412.6        $386.4
Net investment income                        31.8          28.9
Total revenues                              444.4         415.3
Losses and expenses                         401.7         387.6
Income before income taxes                   42.7          27.7
Income taxes                                  8.9           5.6
Net income                                  $33.8         $22.1
Diluted earnings per share                  $1.52         $0.98
"""
LINES = f"""{INCOME}
SEGMENT INFORMATION
(In millions) (Unaudited)

                                             Three Months Ended
                                                  June 30,
                                             2025          2024
PERSONAL LINES
Revenues                                   $239.4        $225.8
Catastrophe losses                            9.6          18.7
Underwriting income                          14.2           3.1
Combined ratio                               94.1%         98.6%
COMMERCIAL LINES
Revenues                                   $205.0        $189.5
Catastrophe losses                            6.2          11.5
Underwriting income                          11.9           7.4
Combined ratio                               93.2%         95.8%
CONSOLIDATED
Revenues                                   $444.4        $415.3
Catastrophe losses                           15.8          30.2
Underwriting income                          26.1          10.5
Combined ratio                               93.7%         97.3%
"""
RATIOS = f"""{INCOME}
SELECTED RATIOS
(Unaudited)

                                             Three Months Ended
                                                  June 30,
                                             2025          2024
Loss ratio                                   63.2%         66.8%
Expense ratio                                30.5%         30.5%
Combined ratio                               93.7%         97.3%
Underlying combined ratio                    87.5%         89.4%
"""
