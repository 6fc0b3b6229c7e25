"""Figures in running text: what means the same in English and Chinese, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.quantities import differences

SAME = """
Answer in the first half of the year.|上半年答复。
Meet by 30 June.|6月底前见面。
The line is open 24/7.|热线全年无休。
The line is open seven days a week, 24 hours a day.|热线全天候服务，每天都有人接听。
Give a five-star welcome.|提供五星级接待。
A three-year plan.|三年计划。
Keep the file for 12 months.|档案保存一年。
Keep the file for a year.|档案保存12个月。
Answer within an hour.|60分钟内答复。
Answer within a week.|7天内答复。
Two weeks' notice.|提前14天通知。
Every 10th call is heard.|每十通抽听一通。
Start at half past nine.|九点半开始。
Start at a quarter past nine.|九点一刻开始。
Open from 9 to 5.|9:00至17:00开放。
Open 9am-5pm.|上午9点至下午5点开放。
Open from 8.30 to 17.30.|8:30至17:30开放。
The support works Mon, Wed and Fri.|支持人员周一、周三、周五上班。
The support works Mon–Sat.|支持人员周一至周六上班。
Closed at weekends.|周六、周日休息。
Three quarters of calls are short.|75%的通话较短。
One in five callers hangs up.|两成来电者挂断。
A third of the cases reopen.|三分之一的案件重开。
Hundreds of calls come in.|来电数百通。
More than ten outlets took part.|十余家网点参加。
Five working days a week.|每周工作五天。
Within 30 calendar days.|30个日历日内。
Second-level support takes over.|二级支持接手。
Level 2 support takes over.|由二线接手。
Top ten causes are listed.|列出前十大原因。
All of the customers, 100 %, are asked.|全部客户都要询问。
Work together with zero tolerance for rudeness.|对失礼零容忍。
Within 1 hr 30 min the technician calls.|技师一个半小时内致电。
It takes 1 hour 30 minutes.|需要1小时30分。
It takes 90 minutes.|需要1小时30分钟。
Ring the consumer hotline.|拨打12315热线。
Keep to Article 24 of the consumer law.|遵守消费者法第二十四条。
Apply the 5S method.|推行5S管理。
Serve B2B customers.|服务B2B客户。
From Q1 to Q3.|第一至三季度。
Spend 120 million.|支出1.2亿。
Spend RMB 500.|支出500元。
It takes one or two days.|需要一两天。
It takes 20 to 30 minutes.|需要二三十分钟。
The contract ends on 31/12/2027.|合同于2027年12月31日到期。
The contract ends on Dec. 31, 2027.|合同于2027年12月31日到期。
The contract ends on 31.12.2027.|合同于2027/12/31到期。
Follow the 80/20 rule.|遵循二八法则。
(1) plan, (2) do, (3) check|①计划②执行③检查
Answer within five (5) working days.|五（5）个工作日内答复。
At least 1 example is given.|附示例。
Prepare for Singles' Day.|为双11做准备。
In the last 12 months nobody left.|近一年无人离职。
In the last month nobody left.|近30天无人离职。
Each of the six weeks counts.|六周中每周都算。
Two quarters later.|半年后。
Eighteen months later.|一年半后。
Work in three shifts.|三班倒。
One to one.|一对一。
Pay by the 3rd working day.|第三个工作日前付款。
Answer on the third day.|第三天答复。
One third of the budget is 10,000 CNY.|预算的三分之一为1万元。
Sample 3 % of the calls, at least 50 a month.|抽查百分之三的通话，每月不少于五十通。
The score rises by 0.3 points.|得分提高0.3分。
Rate from 1 (poor) to 10 (excellent).|按1（差）到10（优）打分。
Answers of 4 or 5 on a five-point scale.|五分制评分中的4分或5分。
Use at most half a page.|不超过半页。
Half of the team is present.|团队半数在岗。
The fee is 0.5 %.|费率为千分之五。
Stay at least 1.5 m apart.|至少相距1.5米。
The first call is answered in 3 rings.|铃响三声内接起第一通来电。
Two or three examples suffice.|举两三个例子即可。
Within the first two weeks.|前两周内。
In the second week of each month.|每月第二周。
On the last working day of the month.|每月最后一个工作日。
Every Monday and Wednesday afternoon.|每周一、三下午。
On the 1st and 15th of each month.|每月1日和15日。
By the end of March.|3月31日前。
At the latest at 6 p.m. the same day.|最迟当天18点。
In one go.|一次办完。
Once a day, at noon.|每天中午一次。
Biweekly meetings are held.|每两周开会一次。
The team meets in weeks 1 and 3.|团队在第一周和第三周开会。
All four steps are kept.|四个步骤全部做到。
The two of them decide.|由二人共同决定。
A couple of days later.|两天后。
Twice the amount is paid.|支付双倍金额。
Three times the amount is paid.|支付三倍金额。
Ten-minute breaks.|休息10分钟。
A one-year warranty.|质保一年。
A two-year warranty.|两年质保。
Same-day delivery.|当日送达。
Next-day delivery.|次日送达。
Train 4 hours monthly.|每月培训4小时。
Open on 365 days a year.|全年365天营业。
Open every day of the year.|全年365天营业。
Two-thirds majority.|三分之二多数。
Up to 10k calls.|至多1万通来电。
Between 08:00 and 20:00 every day.|每日8时至20时。
From 8 a.m. to 8 p.m.|早8点至晚8点。
Weekly on Tuesdays.|每周二。
Reply within 24 h.|24小时内答复。
Reply within 24 hours.|一天内答复。
Reply within one day.|24小时内答复。
Reply within three days.|72小时内答复。
A 14-day return period.|14天退货期。
Seven-day returns without a reason.|七日内无理由退货。
Seven-day returns without a reason.|7天无理由退换货。
Form 12, page 3.|12号表第3页。
Handle with care: 5 kg.|小心轻放：5公斤。
One of the three may sign.|三人中任一人可签字。
Wait for 5 rings at most.|至多等候五声铃响。
Ask 3 questions: who, what, when.|问三个问题：谁、什么、何时。
The shop has two entrances.|门店设有两个入口。
Two people check each payment.|每笔付款由两人复核。
Each payment is checked by two people.|每笔付款双人复核。
Meet once every two weeks.|每两周会面一次。
Meet once every quarter.|每季会面一次。
Meet four times a year.|每季度会面一次。
9 of 10 callers wait.|九成来电者等候。
Of ten callers nine wait, in figures 9 of 10.|90%的来电者等候。
Within two weeks.|半个月内。
Within four weeks.|一个月内。
Until 12:00.|至中午12点。
Report half-yearly.|每半年汇报。
Report every six months.|半年一报。
Report semi-annually.|每半年汇报一次。
Members get 15 % off.|会员享八五折。
Members get a 15 % discount.|会员享受8.5折优惠。
Members get a discount of 20 %.|会员享八折。
Members pay 80 % of the price.|会员按八折付款。
Half price for pensioners.|老年人五折。
The shift ends at ten past six.|早班六点十分结束。
Opens at half past eight in the morning.|上午八点半开门。
Opens at a quarter to nine.|8:45开门。
Closes at a quarter to ten at night.|21:45关门。
Five to ten customers wait.|五到十位客户等候。
Wait for a quarter of an hour.|等候15分钟。
Within three quarters of an hour.|45分钟内。
Check the pumps every half hour.|每30分钟检查水泵。
Check the pumps twice an hour.|每半小时检查水泵。
Check the oil every eight hours.|每8小时检查油位。
Check the oil every three months.|每季度检查油位。
Check the oil every other day.|隔天检查油位。
Check the oil every other day.|每两天检查一次油位。
Check the oil every other day.|每隔一天检查油位。
Check the oil every third day.|每隔两天检查油位。
Check the oil every half hour.|每隔半小时检查油位。
Check the oil every fortnight.|双周检查油位。
Check the oil monthly.|逐月检查油位。
Check the oil every evening.|每晚检查油位。
Check the oil every Monday.|每逢周一检查油位。
Check the oil on Mondays and Thursdays.|每周一、周四检查油位。
Check the oil daily at noon, Monday to Friday.|每周一至周五中午检查油位。
Check the oil every second Monday.|隔周周一检查油位。
Check the oil every second Monday of the month.|每月第二个周一检查油位。
Parcels over 20 kg.|40斤以上的包裹。
Bottles of 0.5 litres.|500毫升的瓶子。
Service after 500 operating hours.|500个运行小时后保养。
Send the form two days before the visit.|上门前两天发送表格。
Send the form an hour before the visit.|上门前一小时发送表格。
Send the form the evening before the visit.|上门前一天晚上发送表格。
Call back in an hour.|一小时后回电。
After a month the case is closed.|30天后结案。
A day or two later.|一两天后。
Fill it in in triplicate.|一式三份填写。
Within a quarter of an hour.|15分钟内。
Customers under 18 years.|未满18周岁的客户。
Celebrate ten years.|庆祝成立10周年。
Pay ¥ 500 or $300.|支付500元或300美元。
"""


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_the_same_quantity_in_other_words(line: str) -> None:
    english, chinese = line.split("|")

    assert differences(english, chinese) == ()


def _said(english: str, chinese: str) -> list[tuple[str | None, str | None]]:
    return [
        (found.english and found.english.said, found.chinese and found.chinese.said)
        for found in differences(english, chinese)
    ]


@pytest.mark.parametrize(
    ("english", "chinese", "apart"),
    [
        pytest.param("Within 4 hours.", "2小时内。", [("4 hours", "2小时内")], id="another number"),
        pytest.param("Within 4 hours.", "4天内。", [("4 hours", "4天内")], id="another unit"),
        pytest.param("Within an hour.", "两小时内。", [("Within an hour", "两小时内")], id="a word for one"),
        pytest.param("Within two hours.", "一小时内。", [("two hours", "一小时内")], id="one on the other side"),
        pytest.param("Within half an hour.", "一小时内。", [("half an hour", "一小时内")], id="half is not one"),
        pytest.param("Within 24 hours.", "3天内。", [("24 hours", "3天内")], id="one day is not three"),
        pytest.param("Reply in 5 working days.", "5天内回复。", [("5 working days", "5天内")], id="working days"),
        pytest.param("Reply at once.", "3天内回复。", [(None, "3天内")], id="missing in English"),
        pytest.param("Ask 40 customers.", "询问若干客户。", [("40", None)], id="missing in Chinese"),
        pytest.param("Every Friday.", "每周四。", [("Every Friday", "每周四")], id="weekday"),
        pytest.param("Every Friday.", "每周。", [("Every Friday", None)], id="no weekday"),
        pytest.param("In May 2027.", "2027年6月。", [("May", "6月")], id="month"),
        pytest.param("On 31 March.", "3月30日。", [("31", None), (None, "30日")], id="day of the month"),
        pytest.param("In Q3.", "第二季度。", [("Q3", "第二季度")], id="quarter"),
        pytest.param("Two thirds.", "四分之三。", [("Two thirds", "四分之三")], id="fraction"),
        pytest.param("80 % of them.", "九成。", [("80 %", "九成")], id="tenths"),
        pytest.param("5 % more.", "提高5个百分点。", [("5 %", "5个百分点")], id="points are no per cent"),
        pytest.param("500 CNY.", "500美元。", [("500 CNY", "500美元")], id="currency"),
        pytest.param("15,000 CNY.", "1.8万元。", [("15,000 CNY", "1.8万元")], id="ten thousands"),
        pytest.param("By 17:00.", "18:00前。", [("17:00", "18:00")], id="time of day"),
        pytest.param("Until 12:00.", "至13:00。", [("12:00", "13:00")], id="noon"),
        pytest.param("By 5 p.m.", "下午六点前。", [("5 p.m.", "下午六点")], id="time of day in words"),
        pytest.param("Once a quarter.", "每半年一次。", [("Once a quarter", "每半年")], id="how often"),
        pytest.param("Twice a year.", "每年三次。", [("Twice a year", "三次")], id="times a year"),
        pytest.param("Five copies.", "三份。", [("Five", "三份")], id="things in words"),
        pytest.param("50 km away.", "80公里外。", [("50 km", "80公里")], id="distance"),
        pytest.param("20 % off.", "两折。", [("20 %", "两折")], id="off is not what is left"),
        pytest.param("A discount of 20 %.", "七折。", [("discount of 20 %", "七折")], id="a discount"),
        pytest.param("At half past eight.", "九点半。", [("half past eight", "九点半")], id="half past"),
        pytest.param("At a quarter to ten.", "10:15。", [("quarter to ten", "10:15")], id="a quarter to"),
        pytest.param("Every hour.", "每半小时。", [("Every hour", "每半小时")], id="every hour and half hour"),
        pytest.param("Every other month.", "逐月。", [("Every other month", "逐月")], id="every other"),
        pytest.param("Every other day.", "每天。", [("Every other day", "每天")], id="every day"),
        pytest.param("Every second Monday.", "每周一。", [("Every second Monday", "每周一")], id="every other Monday"),
        pytest.param("Every Monday.", "每两周的周一。", [("Every Monday", "每两周")], id="every Monday"),
        pytest.param("Record it.", "每日登记。", [(None, "每日")], id="how often is missing in English"),
        pytest.param("Record it.", "逐日登记。", [(None, "逐日")], id="day by day is missing in English"),
        pytest.param("Wait 3 days.", "间隔2天。", [("3 days", "2天")], id="an interval is sure"),
        pytest.param("Record it every day.", "登记。", [("every day", None)], id="how often is missing in Chinese"),
        pytest.param("Over 40 kg.", "40斤以上。", [("40 kg", "40斤")], id="a pound is no kilogram"),
        pytest.param("500 operating hours.", "500天。", [("500 operating hours", "500天")], id="hours of a machine"),
        pytest.param(
            "Three quarters of an hour.", "一刻钟。", [("Three quarters of an hour", "一刻钟")], id="quarters"
        ),
        pytest.param("Before the visit.", "上门前两天。", [(None, "两天")], id="two days before"),
        pytest.param("The evening before.", "上门前一小时。", [(None, "一小时")], id="one hour before"),
        pytest.param("An hour before.", "半小时前。", [("An hour before", "半小时")], id="an hour before"),
        pytest.param("In an hour.", "半小时后。", [("In an hour", "半小时")], id="in an hour"),
        pytest.param("In triplicate.", "一式两份。", [("triplicate", "两份")], id="copies"),
        pytest.param("Within an hour.", "尽快。", [("Within an hour", None)], id="within one is missing"),
        pytest.param("An hour and a half.", "两个半小时。", [("hour and a half", "两个半小时")], id="and a half"),
        pytest.param(
            "Two hours for homes, 2 days for firms.",
            "家庭2小时，单位3天。",
            [("2 days", "3天")],
            id="only what differs",
        ),
    ],
)
def test_what_differs(english: str, chinese: str, apart: list[tuple[str | None, str | None]]) -> None:
    assert _said(english, chinese) == apart


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        pytest.param("Name, phone and address.", "姓名、电话和地址三项。", id="a list that is counted at its end"),
        pytest.param("Name, phone and address.", "姓名、电话和地址等3项。", id="a list that is counted in digits"),
        pytest.param("Tell them on the 17th and 18th.", "17号、18号两天告知。", id="days that are counted"),
        pytest.param("It is cold.", "这两天冷。", id="these days"),
        pytest.param("Very sincere.", "十分诚恳。", id="very"),
        pytest.param("In doubt ask.", "万一拿不准先问。", id="in case"),
        pytest.param("Warranty law.", "三包规定。", id="name of a law"),
        pytest.param("You may ask. May I help?", "您可以问。要帮忙吗？", id="may is no month"),
        pytest.param("March on.", "继续前进。", id="march is no month"),
        pytest.param("Form 12.", "投诉表。", id="a name may lose its number"),
        pytest.param(
            "Three reasons, five people.", "四个原因、六个人。", id="two bare numbers: which is which is not known"
        ),
        pytest.param("No errors.", "0差错。", id="none"),
        pytest.param("The 1 holder.", "任职者。", id="one"),
        pytest.param("Record it on duty.", "每日登记。", id="it says in another way when"),
        pytest.param("Do the weekly work.", "做好具体工作。", id="weekly may be no more than usual"),
        pytest.param("The three partners.", "合作方。", id="things in words may be left out"),
        pytest.param("What happened recently.", "说明前两天发生的事。", id="lately"),
        pytest.param("It happened lately.", "前两天发生的。", id="lately, at the beginning"),
    ],
)
def test_in_doubt_nothing_differs(english: str, chinese: str) -> None:
    assert differences(english, chinese) == ()


_SIGNS = "0123456789.,:%½-/ 一二两三十百千万亿半点分之成周月日年时每第内个工作小时元hdkmpQ¥$ one two half a week daily"


@given(st.text(st.sampled_from(_SIGNS), max_size=40), st.text(st.sampled_from(_SIGNS), max_size=40))
def test_no_text_is_too_strange(english: str, chinese: str) -> None:
    differences(english, chinese)


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_letter_is_too_strange(english: str, chinese: str) -> None:
    differences(english, chinese)


def test_figures_stand_where_they_are_said() -> None:
    english, chinese = "İ Answer within 4 hours.", "请在2小时内答复。"
    (found,) = differences(english, chinese)

    assert found.english
    assert english[found.english.start : found.english.end] == "4 hours"
    assert found.chinese
    assert chinese[found.chinese.start : found.chinese.end] == "2小时内"
