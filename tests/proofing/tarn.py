"""An invented savings bank: the top of its release, its income and its balance sheet, each over three columns."""

HEAD = (
    "Tarn Savings Announces Third Quarter 2024 Results\n\n"
    "KENDAL, Ohio, October 22, 2024 - Tarn Savings Bancorp, Inc. (NASDAQ: TARN) today reported results for the third "
    "quarter ended September 30, 2024.\n\n"
)
TABLES = """
CONSOLIDATED STATEMENTS OF INCOME
(In thousands, except per share data) (Unaudited)

                                             Three Months Ended
                                September 30,     June 30,   September 30,
                                         2024         2024           2023
Interest income
Loans                                 $33,418      $32,506        $29,874
Securities                              4,106        3,987          3,755
Total interest income                  37,524       36,493         33,629
Interest expense
Deposits                                8,936        8,402          6,118
Borrowings                              1,975        2,064          2,308
Total interest expense                 10,911       10,466          8,426
Net interest income                    26,613       26,027         25,203
Provision for credit losses             1,204        1,118            967
Noninterest income                      5,418        5,203          4,786
Noninterest expense                    18,342       18,127         17,509
Income before income taxes             12,485       11,985         11,513
Income taxes                            2,622        2,517          2,430
Net income                             $9,863       $9,468         $9,083
Diluted earnings per share              $1.06        $1.02          $0.97

CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                September 30,  December 31,  September 30,
                                         2024         2023           2023
Cash and cash equivalents             $61,204      $57,318        $54,092
Securities                            402,117      394,680        388,415
Loans                               1,684,250    1,611,903      1,590,722
Other assets                           74,108       71,915         70,336
Total assets                       $2,221,679   $2,135,816     $2,103,565
Noninterest-bearing deposits         $402,813     $395,604       $391,450
Savings deposits                      958,702      939,847        931,018
Time deposits                         368,497      322,194        298,610
Deposits                            1,730,012    1,657,645      1,621,078
Borrowings                            248,300      249,100        257,400
Other liabilities                      21,145       20,318         19,872
Total liabilities                   1,999,457    1,927,063      1,898,350
Total equity                          222,222      208,753        205,215
Total liabilities and equity       $2,221,679   $2,135,816     $2,103,565
"""
