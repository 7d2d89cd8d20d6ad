"""Words that decide who said what, as data: for telling a copy from the same story with another speaker in it."""

from __future__ import annotations

import re

SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|w(?:rote|rites?)|according|ask(?:ed|s)|call(?:ed|s)|th(?:ought|inks?)"
    r"|(?:add|answer|argu|believ|claim|complain|conclud|contend|counter|demand|describ|dismiss|explain|insist|post|promis|"
    r"recall|respond|suggest|testif|tweet|urg|warn|caution|announc|accus|not|conced|confirm|estimat|predict|propos)(?:ed|i?es|s)"
    r"|repl(?:ied|ies))\b"
    "|[说說称稱问問]|表示|认为|認為|指出|告[诉訴]|[写寫]道|透露|提醒|[强強][调調]|承[认認]|宣[布佈]|介[绍紹]|直言|坦[言承]|回[应應复覆]|批[评評]"
    "|呼[吁籲]|警告|主[张張]|建[议議]|反[问問驳駁]|看[来來]|解[释釋]|[质質]疑|要求|否[认認]|[预預][计計]",
    re.IGNORECASE,
)
"""A paragraph that has one of these, or a quotation mark, may tell who said something."""

PLAIN = frozenset(
    "a an the this that these those he she it we i you they who what how why where there here his her their its our my your "
    "in on at by for from of to with after before when while if yet so or and but nor not no as is are was were do does did "
    "according asked speaking mr mrs ms dr sir dame lord lady prof professor last next most many some all one two three".split()
)
"""Words that a capital letter makes no name of: they begin sentences, or stand before names."""

SPEAKS_FOR = frozenset(
    "spokesman spokeswoman spokesperson lawyer lawyers attorney representative aide critic critics opponent opponents "
    "colleague rival rivals supporters".split()
)
"""“A spokesman for her said” is not “she said”."""
SPEAKS_FOR_HAN = re.compile("[发發]言人|代言人|律[师師]|代理人|[对對]手|批[评評]者|支持者")

TURNING = frozenset(
    "not no never neither nor without cannot nobody nothing none hardly open closed closing opening proprietary he she "
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow january february march april june july "
    "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
"""Words that make another statement, or another day, of a sentence that is the same but for them."""
TURNING_HAN = frozenset("不没沒无無未非别別勿否开開闭閉昨今明前去她他")
"""The same for single Han characters."""
NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億两兩半")
NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦"
    "申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁"
    "柯阮桂闵敖桑裘冉仇利沙巫邰戚娄鄢明刁仲蒲农嵇车晏荆温闻米宗宣应臧岑乐楚滕屠解楼简逄练郎候池糜慕封蔺邬郗仉郇璩冼佟蒯蓟迟都权禄支漆敬窦麻邵阚阙佘辜褚贝巩厉晋楮"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆韋畢聶叢齊莊塗時關費紀歐項陽衛鮑單寧閔婁農車荊聞應樂樓簡練藺鄔薊遲權祿竇闞闕貝鞏厲晉"
)
_TWO_SIGNS = (
    "欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|夏侯|东方|東方|皇甫|尉迟|公孙|公孫|慕容|令狐|司徒|端木|南宫|南宮|闻人|聞人|第五|呼延"
)
SURNAME = re.compile(f"{_TWO_SIGNS}|[{_SURNAMES}]")
_FOREIGN = (
    "阿埃艾爱奥奧澳巴拜班邦保鲍贝貝本比彼宾賓波博伯布查达達戴丹道德登邓鄧迪蒂丁东東杜多恩尔爾法范菲费費芬弗夫福盖蓋甘冈岡戈格葛古圭哈海汉漢"
    "赫亨霍基吉加贾賈杰傑金卡凯凱坎康考科柯可克肯孔库庫夸奎昆拉莱萊赖賴兰蘭朗劳勞勒雷蕾李里利莉林琳龙龍卢盧鲁魯路吕伦倫罗羅洛马馬玛瑪迈邁麦麥"
    "曼芒毛茂梅门門蒙米密明莫默姆穆纳納娜南内內尼妮宁寧努诺諾欧歐帕潘佩彭皮平蒲普齐齊奇契钱錢乔喬切琼瓊丘让讓仁瑞若萨薩塞赛賽森桑瑟沙莎山舍圣聖施"
    "史舒斯丝絲苏蘇索塔泰坦汤湯唐陶特腾藤提蒂廷图圖托瓦万萬汪旺威韦韋维維魏温溫文翁沃乌烏吴吳伍西希夏香肖谢謝辛休修雪雅亚亞扬揚杨楊耶叶葉伊易因英"
    "尤于约約赞贊泽澤扎札詹珍朱兹茲佐祖"
)
FOREIGN = re.compile(f"[{_FOREIGN}·]{{3,}}|·")
INSTITUTION = re.compile(
    "公司|集[团團]|大[学學]|[学學]院|研究[院所]|[实實][验驗]室|日[报報]|晚[报報]|[时時][报報]|周刊|[杂雜]志|[电電][视視]台|通[讯訊]社|新[闻聞][社网網]|[协協][会會]"
    "|基金[会會]|委[员員][会會]|部[门門]|科技|智能|[银銀]行|[网網报報社局署厅廳处處党黨部线線]$|[联聯]盟|工[会會]"
)
