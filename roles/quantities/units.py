"""Units as the two languages write them: money, and what is measured with an instrument."""

MONEY = {
    **dict.fromkeys(("cny", "rmb", "¥", "￥", "yuan", "元", "块", "块钱", "人民币", "元人民币"), "CNY"),
    **dict.fromkeys(("usd", "us$", "$", "dollar", "dollars", "美元", "美金"), "USD"),
    **dict.fromkeys(("eur", "€", "euro", "euros", "欧元"), "EUR"),
    **dict.fromkeys(("gbp", "£", "英镑"), "GBP"),
    **dict.fromkeys(("hkd", "hk$", "港元", "港币"), "HKD"),
    **dict.fromkeys(("jpy", "yen", "日元"), "JPY"),
}
MEASURES = {
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers", "公里", "千米"), ("metre", 1000.0)),
    **dict.fromkeys(("metre", "metres", "meter", "meters", "米"), ("metre", 1.0)),
    **dict.fromkeys(("cm", "centimetre", "centimetres", "厘米"), ("metre", 0.01)),
    **dict.fromkeys(("mm", "millimetre", "millimetres", "毫米"), ("metre", 0.001)),
    **dict.fromkeys(("kg", "kilo", "kilos", "kilogram", "kilograms", "公斤", "千克"), ("gram", 1000.0)),
    **dict.fromkeys(("gram", "grams", "克"), ("gram", 1.0)),
    **dict.fromkeys(("斤", "市斤"), ("gram", 500.0)),
    **dict.fromkeys(("ton", "tons", "tonne", "tonnes", "吨"), ("gram", 1e6)),
    **dict.fromkeys(("litre", "litres", "liter", "liters", "升"), ("litre", 1.0)),
    **dict.fromkeys(("ml", "millilitre", "millilitres", "毫升"), ("litre", 0.001)),
    **dict.fromkeys(("mile", "miles", "英里"), ("metre", 1609.344)),
    **dict.fromkeys(("inch", "inches", "英寸"), ("metre", 0.0254)),
    **dict.fromkeys(("°c", "℃", "摄氏度"), ("degree", 1.0)),
    **dict.fromkeys(("db", "decibel", "decibels", "分贝"), ("decibel", 1.0)),
}
