"""Words that oblige, forbid, advise or allow, in English and Chinese."""

import re

from roles.quantities.patterns import listed

ENGLISH = re.compile(
    r"""(?<![\w'’-])(?=[abcdfhimnopstuvwe])(?:
      (?P<neutral>
          (?:as|than(?!\s+(?:\d|an?\b|one\b|two\b|three\b|five\b|ten\b))|if|what|whatever|how|why|who|whoever|which|that|where|when|so|because)\b
            [^,.;:]{0,40}?\b(?:should|can|could|may|might|need\s+not|ha(?:s|ve)\s+to|needs?\s+to
              |(?:is|are|be)\s+(?:required|mandatory|compulsory|essential|optional|preferred|recommended))\b
        | (?:as|than|if|where|when|what|that|which|who)\s+(?:required|recommended|preferred|permitted|allowed)\b
        | may\s+(?:only|have|i|we|be(?!\s+\w+(?:ed|en|pt|ld)\b))\b
        | may\b[^,.;:]{0,40}\b(?:only|nothing|nobody|no|none)\b
        | never\s+(?:later|earlier|sooner|more|less|fewer|longer|before|after)\b
        | shall\s+we | must\s+have\s+been
        | should\s+(?:the|an?|any|you|there|it|this|customers?)\b | (?:can|could)\s+(?:i|we|you)\b
        | on\s+a\s+voluntary\s+basis\s+only)
    | (?P<must>
          must(?:n['’]t)? | shall | may\s+not | never(?!\s+ha(?:s|ve)\s+to)
        | under\s+no\s+circumstances | on\s+no\s+account | in\s+no\s+case | without\s+fail
        | (?:is|are)\s+(?:required|obliged|obligated|bound)\s+to | ha(?:s|ve)\s+to | (?:^|(?<=[.;:]\s))do\s+not
        | (?:is|are)\s+not\s+to\s+be | (?:is|are)\s+to\s+be\s+\w+(?:ed|en|pt|ld|de|ght|wn)\b(?!\s+(?:by|soon)\b)
        | (?:is|are)\s+(?:not\s+(?:allowed|permitted)(?:\s+to)?|(?:strictly\s+)?(?:forbidden|prohibited|banned))
        | (?:is|are)\s+(?:absolutely\s+|strictly\s+)?(?:mandatory|compulsory|obligatory|essential|imperative
            |indispensable|required|a\s+must)(?!\s+(?:for\s+(?:success|trust)))
        | (?:no\s+\w+|nobody|no\s+one|nothing|neither|none)\s+(?:may|can|is\s+(?:allowed|permitted)))
    | (?P<allow>
          need\s+not | needn['’]t
        | (?:do|does|did|will|nobody|never|no\s+one|won['’]t|don['’]t|doesn['’]t)(?:\s+not)?\s+(?:has|have|need)\s+to
        | (?:is|are)\s+not\s+(?:required|obliged|obligated|bound|mandatory|compulsory|obligatory|essential|necessary)
            (?:\s+to)?
        | (?:is|are)\s+under\s+no\s+(?:obligation|duty) | (?:has|have)\s+no\s+(?:obligation|duty)\s+to
        | no\s+(?:need|obligation)\s+(?:to|for) | (?:is|are)\s+no\s+(?:must|duty|obligation)
        | (?:is|are)\s+(?:allowed|permitted|free|welcome|entitled|authori[sz]ed|empowered|at\s+liberty)\s+to
        | feels?\s+free\s+to | (?:has|have)\s+the\s+(?:right|option|choice)\s+(?:to|of)
        | (?:is|are)\s+(?:purely\s+|entirely\s+)?(?:optional|voluntary) | on\s+a\s+voluntary\s+basis
        | at\s+(?:(?:the|an?)\s+[\w'’ ]{1,30}['’]s?|his|her|their|its|your|own|one['’]s)\s+(?:own\s+)?discretion
        | (?:is|are)\s+up\s+to\s+(?:the|each|every|him|her|them|you)\b
        | if\s+(?:he|she|they|you|it)\s+(?:wish(?:es)?|wants?|prefers?)
        | as\s+(?:he|she|they|you)\s+sees?\s+fit
        | may | might(?!\s+not\b) | can(?!\s+(?:not|only)\b))
    | (?P<advise>
          should | ought\s+to | preferably | ideally
        | (?:is|are)\s+(?:strongly\s+|highly\s+)?(?:encouraged|advised|recommended)\s+to
        | (?:is|are|would\s+be)\s+(?:strongly\s+|highly\s+)?(?:recommended|advisable|desirable|preferred|preferable)
        | (?:is|are|would\s+be)\s+(?:an?\s+)?(?:nice\s+to\s+have|plus|advantage|asset|good\s+idea) | nice\s+to\s+have
        | (?:where(?:ver)?|if|when(?:ever)?|as\s+far\s+as)\s+(?:at\s+all\s+)?(?:possible|practicable|feasible)
        | (?:try|tries)\s+to | (?:does|do)\s+(?:his|her|their|its|your|our)\s+best\s+to | had\s+better)
    )(?!\w)""",
    re.VERBOSE,
)
"""For small letters."""
CHINESE = re.compile(
    r"""(?=[可必须应宜不无毋没并非自允准许酌视选任请务严禁切绝决一强万概尽争最鼓原如提倡建优需有])(?:
      (?P<neutral>(?<=[方才只仅即])可以?|(?<=[认许宁尚])可(?!以)|(?<=是否)可以?|可不可以|可[能靠见信用惜观追操量读持逆控接预比识]
        |可视(?!情|需)|可行(?!使)|不可[抗用见靠逆或分控预避思多比]|必不可少|必须品|无可|不得不|不得已|不得而知|须知
        |应[用答急收付聘届酬变运试激声征届力得]|应对(?!客户)|应有|应邀|(?<=[响适相反供对效顺回照因理感呼])应
        |(?<=[便适事权时])宜|自愿性)
    | (?P<allow>无须|无需|毋须|毋需|不须|不必|不用(?!于)|(?:并?非|不是)必[须填]|不(?:作|做)?(?:强制|硬性)?要求|不强制
        |没有义务|无义务|可填可不填|可以不|可不|可以|有权|(?<!不)(?:允许|准许)|可|自愿|酌情|视情况?|视需要
        |自行(?:决定|选择|斟酌)|自主决定|选填|任选)
    | (?P<must>不可以|不可|不允许|不准许|无权|请勿|必须|务必|须|不得|严禁|禁止|不许|不准|切勿|绝不|决不|有义务
        |(?<=[为是系属])必[填选备]|必[填选备](?=[。；，]|\Z)|强制|万不可|概不
        |一[律概](?=使用|采用|按|须|应|不|由|以|用|从|退|送|交|经|上报|填写))
    | (?P<advise>应?(?:当|该)?(?:尽量|尽可能|尽力|争取)|宜|最好|鼓励|原则上|如有可能|如可能|提倡|倡导|不妨
        |不?建议(?=不要|不|经|先|由|在|将|把|使用|采用|优先|提前|通过|以)
        |(?:(?<=[，。；：内中时后前处下])|\A)建议(?!书|箱|客户|顾客|用户|患者|对方|[，。；、和与及的是])
        |(?<=[者验证书力景的])优先(?=[，。；、）]|\Z)|优先(?:考虑|录用))
    | (?P<ought>应(?:当|该)?|(?<![所急必无毋供刚按])需(?=[经由先向]|提前|出示|填写|携带|签字|登记)))
    """,
    re.VERBOSE,
)
ANY_CHINESE = re.compile("[可必须应宜勿酌需得禁许准权义律概强绝决尽争最鼓原倡妨建优愿视选]")
"""One of these stands in every such word."""
_WORDS = frozenset(
    listed(
        """must mustn shall may might never should can ought need needn required obliged obligated bound banned
        prohibited forbidden mandatory compulsory obligatory essential imperative indispensable necessary
        nobody nothing neither none allowed permitted welcome entitled authorised authorized empowered
        liberty option optional voluntary discretion wish wishes want wants prefers fit preferably ideally
        encouraged advised recommended advisable desirable preferred preferable advantage asset possible
        practicable feasible try tries obligation"""
    )
)
_PHRASES = (
    *(
        "has to",
        "have to",
        "do not",
        " to be ",
        "under no",
        "no account",
        "no case",
        "without fail",
        "free to",
        "up to ",
    ),
    *("right to", "right of", "a must", "no duty", "nice to", "a plus", "good idea", "best to", "had better"),
    *("choice to", "choice of"),
)
_OF_PHRASES = frozenset(
    listed("has have not be under account case fail free up right duty nice plus idea best better choice")
)
_WORD = re.compile("[a-z]+")
_MARKS = str.maketrans(dict.fromkeys("-–—.,;:!?()'\"/", " "))


def may_oblige(english: str) -> bool:
    """Whether there may be such a word in small letters; most texts hold none, and looking for signs is quicker."""
    words = english.translate(_MARKS).split() if english.isascii() else _WORD.findall(english)
    if not _WORDS.isdisjoint(words):
        return True
    return not _OF_PHRASES.isdisjoint(words) and any(phrase in english for phrase in _PHRASES)
