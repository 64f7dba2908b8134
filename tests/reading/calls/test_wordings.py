"""Whole call paragraphs in the many wordings of releases; every text is our own, of companies that don't exist."""

import pytest

from tests.reading.calls.reading import facts

WORDINGS = {
    "domestic and international in brackets": (
        "Halvorsen Tool will hold a conference call today at 11:00 a.m. Eastern Time. The call can be reached at "
        "(800) 555-2151 (domestic) or (973) 555-2710 (international). A replay runs through May 19, 2004 at "
        "(877) 555-4471 (domestic) or (973) 555-3080 (international), pass code 4754637.",
        {
            "date": "2004-05-12", "time": "11:00", "zone": "ET", "dial": ["domestic 18005552151", "international 19735552710"],
            "replay": ["domestic 18775554471", "international 19735553080"], "pass": "4754637", "until": "2004-05-19",
        },
    ),
    "code of the call for both": (
        "Management will host a teleconference on Thursday, May 13, at 4:30 p.m. EDT. To participate, dial 888-555-0101 "
        "and give conference ID 51234567. To hear the replay, dial 888-555-0199 and use the same conference ID. "
        "The replay will be up for two weeks.",
        {
            "date": "2004-05-13", "time": "16:30", "zone": "EDT", "dial": ["- 18885550101"], "id": "51234567",
            "replay": ["- 18885550199"], "pass": "51234567", "until": "2004-05-27",
        },
    ),
    "label and value lines": (
        "CONFERENCE CALL DETAILS\n\nDate:  Wednesday, May 12, 2004\nTime:  5:00 p.m. ET\nToll-free:  1-866-555-0110\n"
        "International:  1-412-555-0111\nPasscode:  223344\n\nREPLAY\n\nToll-free:  1-866-555-0120\n"
        "International:  1-412-555-0121\nPasscode:  998877\nAvailable until:  May 26, 2004\n",
        {
            "date": "2004-05-12", "time": "17:00", "zone": "ET", "dial": ["- 18665550110", "international 14125550111"],
            "id": "223344", "replay": ["- 18665550120", "international 14125550121"], "pass": "998877", "until": "2004-05-26",
        },
    ),
    "those who cannot listen": (
        "The company has scheduled a conference call for 10 a.m. Central time tomorrow to go over the quarter. Dial "
        "800-555-0130 ten minutes before the call starts. Those unable to listen live may dial 800-555-0139, "
        "confirmation number 7654321, from 1 p.m. Central time on May 13 until midnight May 20.",
        {
            "date": "2004-05-13", "time": "10:00", "zone": "CT", "join": 10, "dial": ["- 18005550130"],
            "replay": ["- 18005550139"], "pass": "7654321", "starts": "1 p.m. Central time on May 13",
            "until": "2004-05-20", "until_time": "23:59",
        },
    ),
    "results early, call later": (
        "Orland Foods will release its results before the market opens on Tuesday, June 1, 2004. The company will then "
        "host a webcast at 8:30 a.m. ET the same day at www.orlandfoods.com/investors. No dial-in is offered.",
        {"date": "2004-06-01", "time": "08:30", "zone": "ET", "webcast": "www.orlandfoods.com/investors"},
    ),
    "time of the results and time of the call": (
        "Results will be issued at 6:30 a.m. ET on July 20, 2004, and a conference call to discuss them will follow at "
        "9:00 a.m. ET that day. The number to call is 888-555-0140; ask for the Brandt Paper call.",
        {"date": "2004-07-20", "time": "09:00", "zone": "ET", "dial": ["- 18885550140"]},
    ),
    "two zones, one instant": (
        "Our earnings call begins at 1:30 p.m. Pacific / 4:30 p.m. Eastern on May 12, 2004. Call (650) 555-0150.",
        {"date": "2004-05-12", "time": "13:30", "zone": "PT", "dial": ["- 16505550150"]},
    ),
    "encore": (
        "The conference call starts at 9:00 a.m. EDT on May 13, 2004 (dial-in 800-555-0160, reservation #21194455). An encore "
        "presentation is available for one week at 800-555-0169, reservation #21194455.",
        {
            "date": "2004-05-13", "time": "09:00", "zone": "EDT", "dial": ["- 18005550160"], "id": "21194455",
            "replay": ["- 18005550169"], "pass": "21194455", "until": "2004-05-20",
        },
    ),
    "digital recording": (
        "You may join the call at 3 p.m. MDT on May 14, 2004 by dialing 303-555-0170. A digital recording will be available "
        "two hours after the call ends, through May 21, 2004, by dialing 303-555-0179 and entering access code 11002233#.",
        {
            "date": "2004-05-14", "time": "15:00", "zone": "MDT", "dial": ["- 13035550170"], "replay": ["- 13035550179"],
            "pass": "11002233", "starts": "two hours after the call ends", "until": "2004-05-21",
        },
    ),
    "numbers of several countries": (
        "Conference call: 12 May 2004, 14:00 CET\nUK: +44 20 7946 0180\nGermany: +49 69 1234 5678\nUS: +1 646 555 0181\n"
        "PIN: 405060\n",
        {
            "date": "2004-05-12", "time": "14:00", "zone": "CET", "id": "405060",
            "dial": ["GB 442079460180", "DE 496912345678", "domestic 16465550181"],
        },
    ),
    "letters": (
        "A conference call will be held May 13, 2004 at 10:00 a.m. ET. Dial 1-888-BIG-SHIP and enter PIN 9090.",
        {"date": "2004-05-13", "time": "10:00", "zone": "ET", "dial": ["- 18882447447"], "id": "9090"},
    ),
    "number over two lines": (
        "The company will conduct a conference call today at 2:00 p.m. Eastern time, which is open to all who dial (800)\n"
        "555-0190 within the United States. A replay may be heard for 48 hours after the call by dialing 800-\n"
        "555-0199, code 3141.",
        {
            "date": "2004-05-12", "time": "14:00", "zone": "ET", "dial": ["domestic 18005550190"],
            "replay": ["- 18005550199"], "pass": "3141", "until": "2004-05-14",
        },
    ),
    "registration only": (
        "Kestrel Bio will host a conference call on May 13, 2004 at 8:00 a.m. ET. To receive dial-in details and a personal "
        "PIN, please register at https://register.example.com/kestrel. Please register 15 minutes before the call starts.",
        {"date": "2004-05-13", "time": "08:00", "zone": "ET", "registration": "https://register.example.com/kestrel", "join": 15},
    ),
    "contacts are no dial-ins": (
        "The conference call will be webcast on May 13, 2004 at 9:00 a.m. ET at www.kestrel.example.com.\n\n"
        "Contact: Jane Poe, Investor Relations, 212-555-0111\n",
        {"date": "2004-05-13", "time": "09:00", "zone": "ET", "webcast": "www.kestrel.example.com"},
    ),
    "help with the line is no dial-in": (
        "To join the conference call on May 13, 2004 at 9:00 a.m. ET, dial 800-555-0200. If you have difficulty connecting, "
        "contact the operator's desk at 404-555-0201.",
        {"date": "2004-05-13", "time": "09:00", "zone": "ET", "dial": ["- 18005550200"]},
    ),
    "live and replay side by side in words": (
        "The conference call takes place May 13, 2004, 9:00 a.m. ET. Dial 800-555-0210 for the live call or 800-555-0219 for "
        "the replay.",
        {
            "date": "2004-05-13", "time": "09:00", "zone": "ET", "dial": ["- 18005550210"], "replay": ["- 18005550219"],
        },
    ),
    "number first, then the replay": (
        "An earnings call will be held on May 13, 2004 at 9:00 a.m. ET (dial 800-555-0220). By dialing 800-555-0229 you can "
        "hear a replay until 5:00 p.m. ET on May 21, 2004.",
        {
            "date": "2004-05-13", "time": "09:00", "zone": "ET", "dial": ["- 18005550220"], "replay": ["- 18005550229"],
            "until": "2004-05-21", "until_time": "17:00",
        },
    ),
    "ten-digit access code": (
        "Conference call May 13, 2004 at 9:00 a.m. ET: dial 800-555-0230, access code 8005550231.",
        {"date": "2004-05-13", "time": "09:00", "zone": "ET", "dial": ["- 18005550230"], "id": "8005550231"},
    ),
    "outside the country first": (
        "The call is on May 13, 2004 at 9:00 a.m. ET. Participants outside the U.S. and Canada should dial +1 416 555 0241, "
        "participants in the U.S. and Canada 1-888-555-0240, and quote 5551234 as the conference ID for the conference call.",
        {
            "date": "2004-05-13", "time": "09:00", "zone": "ET", "dial": ["international 14165550241", "domestic 18885550240"],
            "id": "5551234",
        },
    ),
    "code with blanks": (
        "Conference call today at 10:00 a.m. CDT. Dial (877) 555-0250, conference ID: 136 7788. The replay at (877) 555-0259 "
        "(replay passcode: 444-1290) ends on Friday, May 21.",
        {
            "date": "2004-05-12", "time": "10:00", "zone": "CDT", "dial": ["- 18775550250"], "id": "1367788",
            "replay": ["- 18775550259"], "pass": "4441290", "until": "2004-05-21",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("wording", WORDINGS)
def test_wording(wording: str) -> None:
    text, expected = WORDINGS[wording]
    assert facts(text) == expected
