"""Rendering a letter and a report, beside docxtpl, docx-mailmerge2, docxtemplater and carbone.

Ours is prepared once, as in a run, and audited document by document, its typography and columns finished; the
others do what their users do for each document. CPU time of one process each, in turns; every document of
every engine must hold the same words. docxtemplater and carbone need Node (`npm install --prefix
benchmarks/peers`), docx-mailmerge2 the extra `bench`; what is missing is said and left out.
"""

from __future__ import annotations

import io
import json
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from docxtpl import DocxTemplate

from benchmarks.paired import ROUNDS, Laps, cpu_seconds, paired, ratio
from benchmarks.papers import DIALECTS, ROWS, Record, letter, records, report, template
from vanthu.docx.package import DOCUMENT, unpack
from vanthu.docx.xml import paragraph_texts, parse
from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.preparation import prepare_content, prepare_template
from vanthu.templating.template import Template

PEERS = Path(__file__).parent / "peers"
LETTERS, REPORTS = 50, 8
SMALL_LETTERS, SMALL_REPORTS = 3, 1
TARGETS = {
    "letter": {"docxtpl": 40.0, "docxtemplater": 11.0},
    "report": {"docxtpl": 12.0, "carbone": 3.0},
}
"""How many times faster than the peer."""

Lap = Callable[[int, int], float]
"""From the first record and how many to the CPU seconds of their documents."""

Rendered = Callable[[Record], bytes]


def prepare_anew(path: Path) -> Template:
    """As the first time in a process."""
    prepare_content.cache_clear()
    return prepare_template(path)


def ours(path: Path) -> Rendered:
    """Rendered and audited as a run does it."""
    prepared = prepare_template(path)

    def render(record: Record) -> bytes:
        made = prepared.rendering(record)
        assert not audit(prepared, made)
        return made.data

    return render


def with_docxtpl(path: Path) -> Rendered:
    """A new object for each document, as its users must."""

    def render(record: Record) -> bytes:
        document, stream = DocxTemplate(path), io.BytesIO()
        document.render(dict(record), autoescape=True)
        document.save(stream)
        return stream.getvalue()

    return render


def with_mailmerge(path: Path) -> Rendered:
    """The fields, and the rows by one of their fields."""
    from mailmerge import MailMerge

    def render(record: Record) -> bytes:
        stream = io.BytesIO()
        with MailMerge(path) as document:
            document.merge(**{name: value for name, value in record.items() if name != "rows"})
            if "rows" in record:
                document.merge_rows("tt", record["rows"])
            document.write(stream)
        return stream.getvalue()

    return render


def in_this_process(render: Rendered, given: Sequence[Record]) -> Lap:
    """Laps of an engine in Python."""

    def lap(first: int, count: int) -> float:
        chosen = [given[number % len(given)] for number in range(first, first + count)]
        return cpu_seconds(lambda: [render(record) for record in chosen])

    return lap


@contextmanager
def in_node(engine: str, path: Path, given: Path, folder: Path) -> Iterator[Callable[[str, int, int], float]]:
    """Laps of an engine in Node: a process that stays."""
    command = [
        shutil.which("node") or "node",
        str(PEERS / "render.js"),
        engine,
        str(path),
        str(given),
        str(folder),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603

        def lap(word: str, first: int, count: int) -> float:
            if process.stdin is None or process.stdout is None:
                raise BrokenPipeError
            process.stdin.write(f"{word} {first} {count}\n")
            process.stdin.flush()
            return float(process.stdout.readline())

        yield lap
        if process.stdin is not None:
            process.stdin.close()


def words(data: bytes) -> list[str]:
    """The words of a document, paragraph by paragraph; no-break spaces are typography's."""
    return [
        text.replace("\u00a0", " ") for text in paragraph_texts(parse(unpack(data, "")[DOCUMENT])) if text
    ]


def beside_peers(
    title: str, count: int, rounds: int, body: Callable[..., str], given: Sequence[Record]
) -> None:
    """Prints documents a second of each engine, and how many times faster ours is."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        paths = {name: folder / f"{name}.docx" for name in DIALECTS}
        for name, path in paths.items():
            path.write_bytes(template(body(DIALECTS[name])))
        preparing = cpu_seconds(lambda: prepare_anew(paths["docxtpl"]))
        laps: dict[str, Lap] = {}
        expected = [words(ours(paths["docxtpl"])(record)) for record in given[:count]]
        engines = {"vanthu": ours(paths["docxtpl"]), "docxtpl": with_docxtpl(paths["docxtpl"])}
        if find_spec("mailmerge"):
            engines["docx-mailmerge2"] = with_mailmerge(paths["docx-mailmerge2"])
        else:
            print("  docx-mailmerge2: not installed (the extra `bench`)")
        for name, render in engines.items():
            made = [words(render(record)) for record in given[:count]]
            assert made == expected, f"{name} says something else"
            laps[name] = in_this_process(render, given)
        for engine in _node_engines():
            laps[engine] = _node_lap(stack, engine, paths[engine], given, expected)
        jobs = {name: partial(_round, lap, count) for name, lap in laps.items()}
        _print(title, count, paired(jobs, rounds))
        print(f"  preparing our template, once: {1000 * preparing:.0f} ms")


def _round(lap: Lap, count: int, number: int) -> float:
    """Each round has its own records."""
    return lap(number * count, count)


def _node_engines() -> Sequence[str]:
    installed = shutil.which("node") and (PEERS / "node_modules").is_dir()
    if not installed:
        print("  docxtemplater, carbone: not installed (npm install --prefix benchmarks/peers)")
    return ("docxtemplater", "carbone") if installed else ()


def _node_lap(
    stack: ExitStack, engine: str, path: Path, given: Sequence[Record], expected: Sequence[Sequence[str]]
) -> Lap:
    kept = path.parent / engine
    kept.mkdir()
    file = kept / "records.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    lap = stack.enter_context(in_node(engine, path, file, kept))
    lap("keep", 0, len(expected))
    made = [words((kept / f"{number}.docx").read_bytes()) for number in range(len(expected))]
    assert made == list(expected), f"{engine} says something else"
    return lambda first, count: lap("lap", first, count)


def _print(title: str, count: int, laps: Laps) -> None:
    rounds = len(laps["vanthu"])
    print(f"Rendering {title}, one process, CPU time, {rounds} rounds of {count}")
    for name, seconds in laps.items():
        times = ratio(laps, name, "vanthu")
        target = TARGETS[title.partition(" ")[0]].get(name) if rounds == ROUNDS else None
        verdict = (
            "" if target is None else f"  target {target:.0f} ×: {'met' if times >= target else 'NOT met'}"
        )
        print(f"  {name:16} {count / statistics.median(seconds):7.0f} documents/s  {times:5.1f} ×{verdict}")


def main(small: bool = False) -> None:
    """Prints both tables."""
    letters, reports = (SMALL_LETTERS, SMALL_REPORTS) if small else (LETTERS, REPORTS)
    rounds = 1 if small else ROUNDS
    beside_peers("letter of a page", letters, rounds, letter, records(letters * (rounds + 1)))
    title = f"report with a table of {ROWS} × 8"
    beside_peers(title, reports, rounds, report, records(reports * (rounds + 1), ROWS))


if __name__ == "__main__":
    main()
