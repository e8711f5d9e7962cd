"""Chinese surnames: what the name of a person begins with, and a piece of a company's name seldom does.

>>> begins("欧阳慧"), begins("张晓明"), begins("棠庭"), begins("盖章")
(True, True, False, False)
"""

from __future__ import annotations

from typing import Final

from pipeline.values.text import words

# Those borne by all but a few of each thousand people, by frequency; rare ones that are everyday words are left out.
_SINGLE: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文"
    "牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲"
    "翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫"
    "米柏宗瞿桂佟应臧闵苟邬边卞姬师和仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥"
    "南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满厉伊仝区郜海阚花强帅屠豆朴盖练廉禹井祖漆巴丰支卿狄平计索宣晋相"
    "云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹慕危银亢嵇湛宾戎勾茅"
    "利於揭干尉冶斯檀衣阴富尧闭"
)
_DOUBLE: Final = words("欧阳 上官 司马 诸葛 皇甫 司徒 令狐 尉迟 东方 夏侯 慕容 端木 呼延")


def begins(name: str) -> bool:
    """Whether `name` (folded, simplified) begins with a surname; 盖章 (affix the seal) does not."""
    return name.startswith(_DOUBLE) or (name[:1] in _SINGLE and name not in _WORDS)


_WORDS: Final = frozenset({"盖章", "公章", "印章", "单位", "日期"})
