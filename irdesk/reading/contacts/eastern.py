"""Words in Chinese, Japanese and Korean writing, which has no capitals: names by surnames, titles by ends."""

import re

WRITING = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
FIRM = re.compile(r"公司|株式会社|[(（]株[)）]|集团|集團|銀行|银行|事务所|事務所|法人|주식회사|그룹")
DESK = re.compile(
    r"(?:投资者|投資者|投資家|媒体|媒體|新闻|新聞|広報|公关|公共|報道|お?問い?合わ?せ|联系|聯絡|聯繫|連絡|문의|홍보|투자자|IR|PR)"
    r"[\w・/／ ]{0,12}"
)
TITLE = re.compile(
    r"(?:部長|部长|課長|课长|室長|社長|会長|會長|取締役|代表|董事长?|董事長|总裁|總裁|经理|經理|总监|總監|主任|秘书|秘書|官|主管|专员|責任者|担当者?"
    r"|부장|팀장|이사|대표|상무|전무|차장|과장|사장|회장|책임자)$"
)
ENDING = re.compile(r"(?:氏|様|さん|先生|女士|小姐|씨|님)$")
PLACE = re.compile(
    r"[省市県區区州町村街路号號]$|^(?:北京|上海|天津|重庆|香港|台湾|台灣|东京|東京|大阪|京都|江苏|安徽|广东|서울|부산)"
)
CHINESE = re.compile(
    r"(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛"
    r"|[王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚"
    r"沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万覃武钱錢戴严嚴莫孔向常汤湯])[\u4e00-\u9fff]{1,2}"
)
JAPANESE = re.compile(
    r"(?:佐藤|鈴木|高橋|田中|伊藤|渡[辺邊]|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|山崎|池田|橋本|阿部|石川|前田|藤田|小川|岡田|後藤|長谷川|村上|近藤"
    r"|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|岡本|松田|中島|原田|中野|小野|田村|竹内|金子|和田|中山|石田|上田|森田)[\u4e00-\u9fff\u3040-\u30ff々]{1,3}"
    r"|[\u4e00-\u9fff々]{1,3}[ \u3000][\u4e00-\u9fff\u3040-\u30ff々]{1,4}|[\u30a0-\u30ff]{2,10}・[\u30a0-\u30ff]{2,10}"
)
KOREAN = re.compile(
    r"(?!이메일|전화|주소|연락|안내|고객|정보)"
    r"[김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민진] ?[가-힣]{2}"
)


def eastern_kind(words: str) -> str | None:
    """Return the kind of words in such writing: firm, desk, title, person or other; None for words in letters."""
    if not WRITING.search(words):
        return None
    if FIRM.search(words):
        return "firm"
    if TITLE.search(words):
        return "title"
    if DESK.fullmatch(words):
        return "desk"
    name = ENDING.sub("", words).strip()
    named = any(pattern.fullmatch(name) for pattern in (CHINESE, JAPANESE, KOREAN))
    return "person" if named and not PLACE.search(name) else "other"
