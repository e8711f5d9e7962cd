"""Places all over China: division code, province, city, district and streets to build addresses from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`city` is empty for municipalities, `short` is what company names begin with."""

    code: str
    province: str
    city: str
    district: str
    short: str

    @property
    def full(self) -> str:
        return self.province + self.city + self.district

    @property
    def town(self) -> str:
        """The city as offices call it: 上海市, 杭州市."""
        return self.city or self.province


PLACES = (
    Place("310115", "上海市", "", "浦东新区", "上海"),
    Place("110108", "北京市", "", "海淀区", "北京"),
    Place("120104", "天津市", "", "南开区", "天津"),
    Place("500112", "重庆市", "", "渝北区", "重庆"),
    Place("440305", "广东省", "深圳市", "南山区", "深圳市"),
    Place("440106", "广东省", "广州市", "天河区", "广州"),
    Place("330106", "浙江省", "杭州市", "西湖区", "杭州"),
    Place("330782", "浙江省", "金华市", "义乌市", "义乌市"),
    Place("320505", "江苏省", "苏州市", "虎丘区", "苏州"),
    Place("320114", "江苏省", "南京市", "雨花台区", "南京"),
    Place("510107", "四川省", "成都市", "武侯区", "成都"),
    Place("420111", "湖北省", "武汉市", "洪山区", "武汉"),
    Place("610113", "陕西省", "西安市", "雁塔区", "西安"),
    Place("370202", "山东省", "青岛市", "市南区", "青岛"),
    Place("371302", "山东省", "临沂市", "兰山区", "临沂"),
    Place("350203", "福建省", "厦门市", "思明区", "厦门"),
    Place("350582", "福建省", "泉州市", "晋江市", "晋江"),
    Place("430104", "湖南省", "长沙市", "岳麓区", "长沙"),
    Place("410105", "河南省", "郑州市", "金水区", "郑州"),
    Place("210202", "辽宁省", "大连市", "中山区", "大连"),
    Place("130102", "河北省", "石家庄市", "长安区", "石家庄"),
    Place("340104", "安徽省", "合肥市", "蜀山区", "合肥"),
    Place("360102", "江西省", "南昌市", "东湖区", "南昌"),
    Place("450103", "广西壮族自治区", "南宁市", "青秀区", "南宁"),
    Place("530102", "云南省", "昆明市", "五华区", "昆明"),
    Place("520115", "贵州省", "贵阳市", "观山湖区", "贵阳"),
    Place("230103", "黑龙江省", "哈尔滨市", "南岗区", "哈尔滨"),
    Place("140105", "山西省", "太原市", "小店区", "太原"),
    Place("620102", "甘肃省", "兰州市", "城关区", "兰州"),
    Place("650104", "新疆维吾尔自治区", "乌鲁木齐市", "新市区", "乌鲁木齐"),
)

STREETS = (
    "望江路", "创新大道", "文昌路", "青石桥街", "明月路", "滨河东路", "科苑南路", "长虹街", "学府路", "高新二路",
    "银杏大道", "金沙江路", "和谐路", "丰庆路", "紫金大街", "港城西路", "云栖路", "建设北路", "工业园三路", "祥云街",
)  # fmt: skip
HOUSES = (
    "{n}号", "{n}号{b}幢{r}室", "{n}号{b}号楼{f}层{r}室", "{n}弄{b}号{r}室", "{n}号创业大厦{f}层{r}号",
    "{n}号电商产业园{b}栋{f}楼", "{n}号A座{r}", "{n}号(自主申报)", "{n}号{b}幢{r}室(集群注册)",
)  # fmt: skip
