"""Chinese titles break between words: styles keep what stands between two marks together, and here it gets places to break."""

import re

_TITLE = re.compile(r"(<h[1-3]\b[^>]*>)(.*?)(</h[1-3]>)", re.DOTALL)
# Words with which a new part of a Chinese sentence begins. Where there is none, a long part breaks anywhere.
_BEGINS = "是什么|怎么|为什么|什么时候|可以|没有|还是|还能|能不能|不能|能退|能拿|里没有|有什么|服务器的"
_PLACE = re.compile(
    rf"(?<=[\u4e00-\u9fff])(?<![是不还只才就能里道])(?=(?:{_BEGINS}))|(?<=的)(?=[\u4e00-\u9fff]{{3}})(?!时候)"
)


def with_breaks(content: str) -> str:
    """HTML whose titles may also break where a part of the sentence begins."""
    return _TITLE.sub(lambda match: match[1] + _PLACE.sub("<wbr>", match[2]) + match[3], content)
