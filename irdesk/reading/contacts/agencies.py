"""Houses that work for issuers and whose names do not say that they are firms: agencies, brokers, banks."""

import re

AGENCIES = re.compile(
    r"^(?:ICR|MZ\b.*|LHA|FTI|KCSA|PondelWilkinson|Joele Frank.*|Sard Verbinnen.*|Abernathy MacGregor.*|Edelman.*"
    r"|Kekst.*|Brunswick.*|Christensen|Rubenstein|Gavin Anderson|Robinson Lerer.*|Argot|Makinson Cowell"
    r"|Lippert/?Heilshorn.*|Sharon Merrill.*|Fleishman-?Hillard.*|Hill (?:&|and|\+) Knowlton.*|Ruder Finn.*|Burson.*"
    r"|Weber Shandwick.*|Noonan Russo|Burns McClellan|Wolfe Axelrod.*|Morgen-?Walke.*|Morgan Walke|Financial Dynamics"
    r"|Ketchum|Citigate.*|Stern Investor.*|Westwicke.*|Gilmartin.*|Blueshirt.*|Hayflower|Alpha IR.*|Gateway.*"
    r"|Darrow.*|ADDO.*|Teneo.*|Georgeson.*|RedChip|Liolios.*|Hering Schuppener.*|Publicis Consultants|Image Sept"
    r"|Prosek.*|Longacre.*|Ogilvy.*|Porter Novelli.*|Waggener.*|Solebury.*|CCG.*|EVC.*|Dix (?:&|and) Eaton|Dennard.*"
    r"|Three Part.*|Kreab.*|Buchanan.*|Tulchan.*|Finsbury.*|Hudson Sandler.*|College Hill|Bell Pottinger.*|Smithfield.*"
    r"|Maitland.*|Powerscourt.*|Instinctif.*|Newgate.*|Walbrook.*|Yellow Jersey.*|Camarco|Alma PR|Drury.*|Q4 PR"
    r"|Murray Consultants|Peel Hunt.*|Numis.*|finnCap.*|N\+1 Singer|Singer Capital.*|Cenkos.*|Investec.*|Panmure.*"
    r"|Canaccord.*|Shore Capital.*|WH Ireland.*|Liberum.*|Stifel.*|Berenberg.*|Zeus Capital.*|Davy|Goodbody.*"
    r"|Charles Stanley.*|Daniel Stewart.*|Seymour Pierce.*|Collins Stewart.*|Brewin Dolphin|Arden Partners.*"
    r"|Strand Hanson.*"
    r"|Beaumont Cornish.*|Cairn Financial.*|Hoare Govett.*|Oriel Securities|Altium.*|Arbuthnot.*|SP Angel.*"
    r"|Evolution Securities"
    r"|Tavistock.*|Vigo(?: Communications| Consulting)?|Blytheweigh|Grayling|Biddicks|Luther Pendragon|MHP.*"
    r"|Threadneedle.*|Abchurch.*"
    r"|Goldman Sachs.*|Morgan Stanley.*|Credit Suisse.*|Deutsche Bank.*|J\.?P\.? ?Morgan.*|Merrill Lynch.*|Dresdner.*"
    r"|UBS.*|Rothschild.*|Lazard.*|Jefferies.*|RBC.*|HSBC.*|Nomura.*|Citi|Citigroup.*|Barclays.*|Evercore.*|Moelis.*)$"
)

WRITTEN_WITH_COMMAS = ("Joele Frank, Wilkinson Brimmer Katcher", "Wolfe, Axelrod, Weinberger", "Joele Frank, Wilkinson")
"""Agencies named after their partners: no mark in their names parts one person from another."""
