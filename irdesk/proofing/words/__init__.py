"""The language of releases as several rooms need it: sentences, periods, patterns sought near their openings."""
