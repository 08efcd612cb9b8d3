"""The picture that a pasted link shows: one per verdict, drawn at build without any network."""

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ..files.words import look, word

SIZE = (1200, 630)
FONT = Path(__file__).parent / "font/cards.otf"
NIGHT, PAPER = "#17324d", "#ffffff"

# Each tone has a colour and a shape, so that neither is needed alone.
LOOKS = {
    "good": ("#8fdcb0", "disc"),
    "part": ("#9cc7f2", "half"),
    "warn": ("#f5c583", "bar"),
    "stop": ("#f6aaa3", "alarm"),
    "calm": ("#c6d3df", "ring"),
}


@lru_cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """The cards' own font, which holds the glyphs of the verdicts and of the sites' names."""
    return ImageFont.truetype(str(FONT), size)


@lru_cache(maxsize=128)
def render_card(verdict: str, site_name: str, language: str) -> bytes:
    """A PNG for a verdict, or for any other page when `verdict` is empty."""
    colour, shape = LOOKS[look("verdicts", verdict)[0] if verdict else "calm"]
    image = Image.new("RGB", SIZE, NIGHT)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 24, SIZE[1]), fill=colour)
    _shape(draw, shape, colour)
    said = word(f"verdicts.{verdict}", language) if verdict else site_name
    draw.text((420, 315), said, PAPER, font=_fitting(said), anchor="lm")
    if verdict:
        draw.text((420, 520), site_name, colour, font=font(40), anchor="lm")
    file = io.BytesIO()
    image.quantize(24, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG", compress_level=6)
    return file.getvalue()


def _fitting(text: str) -> ImageFont.FreeTypeFont:
    return next((font(size) for size in (96, 80, 64, 52) if font(size).getlength(text) < 720), font(44))


def _shape(draw: ImageDraw.ImageDraw, shape: str, colour: str) -> None:
    box = (110, 200, 340, 430)
    draw.ellipse(box, outline=colour, width=18)
    if shape == "disc":
        draw.line((165, 320, 208, 365, 290, 270), fill=colour, width=26, joint="curve")
    elif shape == "half":
        draw.pieslice(box, 90, 270, fill=colour)
    elif shape == "bar":
        draw.line((150, 390, 300, 240), fill=colour, width=18)
    elif shape == "alarm":
        draw.line((225, 255, 225, 335), fill=colour, width=24)
        draw.ellipse((211, 355, 239, 383), fill=colour)
