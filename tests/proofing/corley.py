"""An invented company in its second fiscal quarter: the top of its release, and its income."""

HEAD = (
    "Corley Springs Announces Second Quarter Fiscal 2026 Results\n\n"
    "DAYTON, Ohio, February 4, 2026 - Corley Springs, Inc. (NYSE: CSP) today reported results for the "
    "second quarter of fiscal 2026 ended December 31, 2025.\n\n"
)
INCOME = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                              Three Months Ended            Six Months Ended
                                 December 31,                 December 31,
                              2025          2024          2025          2024
Revenue                     412,806       438,114       851,377       802,965
Cost of revenue             241,352       249,208       490,118       471,334
Gross profit                171,454       188,906       361,259       331,631
Selling expenses             61,217        58,640       120,402       117,719
Administrative expenses      58,000        63,000       120,000       116,000
Operating expenses          119,217       121,640       240,402       233,719
Income from operations       52,237        67,266       120,857        97,912
Income taxes                 11,480        15,034        26,710        21,407
Net income                   40,757        52,232        94,147        76,505
"""
