"""The command `vanthu`: the language, and the list of its commands."""

from __future__ import annotations

import click

from vanthu import __version__
from vanthu.cli import backup as keeping
from vanthu.cli import check as checking
from vanthu.cli import issue as papers
from vanthu.cli import pdf as printing
from vanthu.cli import run as campaigns
from vanthu.cli import trace as tracing
from vanthu.cli.localized_help import SpokenGroup, SpokenOption
from vanthu.translate import LANGUAGES, SOURCE_LANGUAGE, use_language


def _speak(_context: click.Context, _option: click.Parameter, lang: str) -> str:
    """Sets the language before anything else is said, the help too."""
    use_language(lang)
    return lang


HELP = """Từ bảng tính các đơn vị gửi đến văn bản Word để trình ký.

\b
1. vanthu init THƯ-MỤC   tạo thư mục đợt thi đua, có sổ campaign.xlsx mẫu
2. vanthu forms THƯ-MỤC  làm biểu mẫu cho từng đơn vị vào outputs/forms/
3. chép tệp các đơn vị gửi vào inputs/received/
4. vanthu run THƯ-MỤC    đọc, kiểm tra, viết văn bản vào outputs/documents/
5. vanthu issue VĂN-BẢN -w THƯ-MỤC   văn bản đã ký: cấp số, ngày, vào sổ, khóa tệp"""


@click.group(cls=SpokenGroup, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=SOURCE_LANGUAGE,
    envvar="VANTHU_LANG",
    show_default=True,
    is_eager=True,
    expose_value=False,
    callback=_speak,
    help="Ngôn ngữ trên màn hình / language of the screen.",
)
@click.version_option(__version__, prog_name="vanthu", cls=SpokenOption, help="In số phiên bản.")
def vanthu() -> None:
    """The command."""


for command in (
    campaigns.init,
    campaigns.forms,
    campaigns.run,
    campaigns.status,
    campaigns.history,
    checking.check,
    checking.template,
    papers.issue,
    papers.number,
    papers.register,
    printing.pdf,
    printing.signed,
    printing.binder,
    tracing.trace,
    tracing.why,
    tracing.verify,
    keeping.backup,
    keeping.doctor,
):
    vanthu.add_command(command)
