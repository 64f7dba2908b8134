"""An invented maker of valves: the top of its release, and its tables, with parts, orders and adjusted results."""

HEAD = (
    "Marrowstone Industries Reports Third-Quarter 2025 Results\n\n"
    "MILWAUKEE, October 28, 2025 — Marrowstone Industries Corp. (NYSE: MRW) today announced its results for the third "
    "quarter ended September 30, 2025.\n\n"
)
TABLES = """
MARROWSTONE INDUSTRIES CORP. — CONSOLIDATED STATEMENTS OF INCOME
($ and shares in millions, except per share; unaudited)

                                                Quarter Ended Sep 30,   Nine Months Ended Sep 30,
                                                      2025         2024         2025         2024
                                                ----------   ----------   ----------   ----------
Sales                                              $ 904.7      $ 859.7    $ 2,665.7    $ 2,548.0
Cost of sales                                        584.2        558.8      1,723.7      1,657.0
                                                ----------   ----------   ----------   ----------
Gross profit                                         320.5        300.9        942.0        891.0
Selling, general and administrative                  146.9        138.9        439.8        420.1
Research and development                              27.1         25.2         79.8         74.5
Amortization of intangibles                           11.8          9.7         33.6         29.2
Restructuring                                          4.6          2.1         10.3          5.8
                                                ----------   ----------   ----------   ----------
Operating income                                     130.1        125.0        378.5        361.4
Interest expense                                     (14.3)       (12.1)       (40.2)       (37.1)
Other income                                           0.8          0.5          1.9          1.7
                                                ----------   ----------   ----------   ----------
Income before taxes                                  116.6        113.4        340.2        326.0
Income taxes                                          26.2         25.4         74.2         72.6
                                                ----------   ----------   ----------   ----------
Net income                                          $ 90.4       $ 88.0      $ 266.0      $ 253.4
                                                ==========   ==========   ==========   ==========
Diluted EPS                                         $ 1.88       $ 1.78       $ 5.47       $ 5.11
Diluted shares                                        48.2         49.4         48.6         49.6

MARROWSTONE INDUSTRIES CORP. — CONSOLIDATED BALANCE SHEETS
($ in millions; unaudited)

                                                Sep 30, 2025   Dec 31, 2024
                                                ------------   ------------
Cash                                                 $ 278.3        $ 216.4
Receivables                                            580.0          531.8
Inventories                                            532.3          492.6
Other current assets                                    90.4           81.2
                                                ------------   ------------
Total current assets                                 1,481.0        1,322.0
Property, plant and equipment                          628.1          610.4
Goodwill                                               922.7          821.5
Intangibles                                            447.4          394.0
Other assets                                           103.6          103.6
                                                ------------   ------------
Total assets                                       $ 3,582.8      $ 3,251.5
                                                ============   ============
Accounts payable                                     $ 312.2        $ 284.1
Accrued liabilities                                    312.7          312.7
Total debt                                           1,065.0          905.0
Deferred taxes                                         138.8          131.2
Other liabilities                                      148.7          148.7
                                                ------------   ------------
Total liabilities                                    1,977.4        1,781.7
Shareholders' equity                                 1,605.4        1,469.8
                                                ------------   ------------
Total liabilities and equity                       $ 3,582.8      $ 3,251.5
                                                ============   ============

MARROWSTONE INDUSTRIES CORP. — CONSOLIDATED STATEMENTS OF CASH FLOWS
($ in millions; unaudited)

                                                Nine Months Ended Sep 30,
                                                        2025           2024
                                                ------------   ------------
Net income                                           $ 266.0        $ 253.4
Depreciation and amortization                           91.4           84.3
Share-based compensation                                21.4           19.8
Receivables                                            (31.8)         (24.1)
Inventories                                            (27.6)         (30.5)
Accounts payable                                        18.7           12.6
Other, net                                              (9.2)         (11.4)
                                                ------------   ------------
Cash provided by operating activities                  328.9          304.1
Capital expenditures                                   (61.2)         (57.4)
Acquisitions, net of cash                             (214.0)             —
                                                ------------   ------------
Cash used in investing activities                     (275.2)         (57.4)
Net change in debt                                     160.0          (35.0)
Share repurchases                                     (116.0)         (82.0)
Dividends paid                                         (34.6)         (32.3)
Other financing                                         (3.6)          (4.1)
                                                ------------   ------------
Cash from (used in) financing activities                 5.8         (153.4)
Effect of currency on cash                               2.4           (1.1)
Net change in cash                                      61.9           92.2
Cash, beginning of period                              216.4          187.7
                                                ------------   ------------
Cash, end of period                                  $ 278.3        $ 279.9
                                                ============   ============

MARROWSTONE INDUSTRIES CORP. — SEGMENT INFORMATION
($ in millions; unaudited)

                                                Quarter Ended Sep 30,   Nine Months Ended Sep 30,
                                                      2025         2024         2025         2024
                                                ----------   ----------   ----------   ----------
Sales
  Flow Control                                     $ 412.6      $ 388.4    $ 1,209.4    $ 1,147.6
  Motion Systems                                     287.3        295.1        870.2        881.4
  Thermal Solutions                                  204.8        176.2        586.1        519.0
                                                ----------   ----------   ----------   ----------
Total sales                                        $ 904.7      $ 859.7    $ 2,665.7    $ 2,548.0
Operating income
  Flow Control                                      $ 84.6       $ 76.9      $ 243.1      $ 223.8
  Motion Systems                                      46.2         51.3        142.0        150.1
  Thermal Solutions                                   37.1         28.9        102.1         83.6
  Corporate                                          (21.4)       (20.3)       (64.8)       (61.1)
  Amortization of intangibles                        (11.8)        (9.7)       (33.6)       (29.2)
  Restructuring                                       (4.6)        (2.1)       (10.3)        (5.8)
                                                ----------   ----------   ----------   ----------
Operating income                                   $ 130.1      $ 125.0      $ 378.5      $ 361.4
Orders
  Flow Control                                     $ 438.5      $ 380.2    $ 1,268.8    $ 1,159.0
  Motion Systems                                     279.6        290.4        861.7        875.2
  Thermal Solutions                                  223.7        181.5        644.0        530.5
                                                ----------   ----------   ----------   ----------
Total orders                                       $ 941.8      $ 852.1    $ 2,774.5    $ 2,564.7

Segment operating margin
  Flow Control                                       20.5%        19.8%        20.1%        19.5%
  Motion Systems                                     16.1%        17.4%        16.3%        17.0%
  Thermal Solutions                                  18.1%        16.4%        17.4%        16.1%

Backlog ($ in millions)

                                Jun 30, 25       Orders        Sales     FX/other   Sep 30, 25   Sep 30, 24
                                ----------   ----------   ----------   ----------   ----------   ----------
Flow Control                       $ 521.8      $ 438.5     $ (412.6)       $ 3.2      $ 550.9      $ 498.6
Motion Systems                       334.6        279.6       (287.3)         1.8        328.7        339.0
Thermal Solutions                    298.0        223.7       (204.8)         0.9        317.8        236.6
                                ----------   ----------   ----------   ----------   ----------   ----------
Total                            $ 1,154.4      $ 941.8     $ (904.7)       $ 5.9    $ 1,197.4    $ 1,074.2

Sales growth, third quarter

                                   Organic Acquisitions     Currency        Total
                                ----------   ----------   ----------   ----------
Flow Control                          4.8%         0.8%         0.6%         6.2%
Motion Systems                      (3.4)%         0.0%         0.8%       (2.6)%
Thermal Solutions                     6.6%         9.0%         0.6%        16.2%
Total                                 2.3%         2.2%         0.7%         5.2%

MARROWSTONE INDUSTRIES CORP. — RECONCILIATION OF NON-GAAP MEASURES
($ in millions, except per share; unaudited)

                                                Quarter Ended Sep 30,   Nine Months Ended Sep 30,
                                                      2025         2024         2025         2024
                                                ----------   ----------   ----------   ----------
Net income                                          $ 90.4       $ 88.0      $ 266.0      $ 253.4
Amortization of intangibles                           11.8          9.7         33.6         29.2
Restructuring                                          4.6          2.1         10.3          5.8
Tax effect                                            (3.9)        (2.8)       (10.5)        (8.4)
                                                ----------   ----------   ----------   ----------
Adjusted net income                                $ 102.9       $ 97.0      $ 299.4      $ 280.0
Adjusted diluted EPS                                $ 2.13       $ 1.96       $ 6.16       $ 5.65

Operating income                                   $ 130.1      $ 125.0      $ 378.5      $ 361.4
Depreciation                                          19.7         18.6         57.8         55.1
Amortization of intangibles                           11.8          9.7         33.6         29.2
Restructuring                                          4.6          2.1         10.3          5.8
                                                ----------   ----------   ----------   ----------
Adjusted EBITDA                                    $ 166.2      $ 155.4      $ 480.2      $ 451.5
Adjusted EBITDA margin                               18.4%        18.1%        18.0%        17.7%

                                                                  Sep 30, 2025
Total debt                                                           $ 1,065.0
Less: cash                                                              (278.3)
                                                                  ------------
Net debt                                                               $ 786.7
Adjusted EBITDA, year 2024                                               604.2
Plus: nine months 2025                                                   480.2
Less: nine months 2024                                                  (451.5)
                                                                  ------------
Adjusted EBITDA, trailing twelve months                                $ 632.9
Net debt / adjusted EBITDA                                                1.2x
"""
