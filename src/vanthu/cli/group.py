"""The command `vanthu`: the language, and the list of its commands."""

from __future__ import annotations

import click

from vanthu import __version__
from vanthu.cli import backup, check, decisions, issue, pdf, run, trace
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
    run.init,
    run.forms,
    run.run,
    run.status,
    run.history,
    decisions.answers,
    decisions.withdraw,
    check.check,
    check.template,
    issue.issue,
    issue.number,
    issue.register,
    pdf.pdf,
    pdf.signed,
    pdf.binder,
    trace.trace,
    trace.why,
    trace.verify,
    backup.backup,
    backup.doctor,
):
    vanthu.add_command(command)
