"""A half-year of the maker of kettles: its income of three and of six months, and its balance sheet."""

HALF = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                              Three Months Ended            Six Months Ended
                                   June 30,                     June 30,
                              2025          2024          2025          2024
Net sales                  $61,204       $57,318      $121,602      $112,870
Cost of goods sold          38,950        36,480        76,918        71,320
Gross profit                22,254        20,838        44,684        41,550
Operating expenses          15,120        14,260        29,850        28,210
Operating income             7,134         6,578        14,834        13,340
Income taxes                 1,710         1,580         3,560         3,200
Net income                  $5,424        $4,998       $11,274       $10,140
Diluted earnings per share   $0.32         $0.29         $0.66         $0.59
"""
BALANCE = f"""{HALF}
CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                        June 30,   December 31,
                                          2025          2024
Cash and cash equivalents              $52,318       $47,906
Accounts receivable, net                29,814        27,402
Inventories                             61,207        58,615
Total current assets                   143,339       133,923
Property and equipment, net            101,420       103,118
Total assets                          $244,759      $237,041
Accounts payable                       $31,877       $33,954
Accrued expenses                        24,114        23,870
Total current liabilities               55,991        57,824
Long-term debt                          40,250        44,750
Total liabilities                       96,241       102,574
Shareholders' equity                   148,518       134,467
Total liabilities and shareholders' equity  $244,759  $237,041
"""
