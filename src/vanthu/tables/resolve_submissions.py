"""Which file of a unit counts: the last one sent for a form stands for the unit, whole (whole-file rule).

One that says that it adds (`BỔ SUNG`) stands beside it. What cannot be told is asked, and until it is
answered neither counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vanthu.diagnostics import CellPlace, Diagnostic, Fix, identity
from vanthu.paperwork import form_of
from vanthu.records import FormTable, Purpose
from vanthu.tables.messages import diagnose
from vanthu.tables.submissions import (
    Inbox,
    ResolvedSubmissions,
    RunHistory,
    Submission,
    SubmissionStatus,
    revision,
)
from vanthu.translate import tr

USE, IGNORE = "use", "ignore"
"""Answers to whether a file counts that was sent before."""
ADDS, MERGES, REPLACES, CORRECTS = "adds", "merges", "replaces", "corrects"
"""Answers to what a file that adds is to another one."""


def resolve_submissions(inbox: Inbox, history: RunHistory) -> ResolvedSubmissions:
    """Every submission with its status; a table whose unit could not be told is nobody's."""
    groups: dict[tuple[str, str], list[Submission]] = defaultdict(list)
    for file in inbox.files:
        brought: dict[tuple[str, str], list[FormTable]] = defaultdict(list)
        for table in file.tables:
            if table.unit_code:
                brought[table.unit_code, table.form].append(table)
        for (unit_code, form), tables in brought.items():
            received = inbox.received[file.file]
            groups[unit_code, form].append(
                Submission(
                    unit_code, form, file.file, file.sha256, received, revision(file.file), tuple(tables)
                )
            )
    resolved = [_resolve(sorted(group, key=lambda s: (*s.age, s.file)), history) for group in groups.values()]
    return ResolvedSubmissions(
        tuple(submission for one in resolved for submission in one.submissions),
        tuple(diagnostic for one in resolved for diagnostic in one.diagnostics),
        tuple(question for one in resolved for question in one.questions),
    )


@dataclass(frozen=True, slots=True)
class _StandingSubmissions:
    """What counts of a unit's form, oldest first.

    Args:
        counting: The submissions that count together.
        undecided: Those of which it is not known; then nothing counts.
        ignored: Answered to be no last word.
        told, questions: Of all of them.
    """

    counting: tuple[Submission, ...] = ()
    undecided: tuple[Submission, ...] = ()
    ignored: tuple[Submission, ...] = ()
    told: tuple[Diagnostic, ...] = ()
    questions: tuple[Diagnostic, ...] = ()


def _resolve(group: Sequence[Submission], history: RunHistory) -> ResolvedSubmissions:
    """The status of each submission of one unit and form.

    Args:
        group: Oldest first.
    """
    turns, repeats = _turns(group)
    stands = _standing(turns, history)
    counting = {(s.file, s.sha256): s for s in stands.counting}
    undecided = {(s.file, s.sha256) for s in stands.undecided}
    alive = {s.sha256 for s in (*stands.counting, *stands.undecided)}
    repeats += [(s, next(other for other in turns if other.sha256 == s.sha256)) for s in stands.ignored]
    resolved, told = [], [*stands.told]
    for each in turns:
        place = each.file, each.sha256
        if place in counting:
            resolved.append(counting[place])
        elif place in undecided:
            resolved.append(replace(each, status=SubmissionStatus.UNDECIDED))
        elif each.sha256 in alive:  # -- which was sent again later, and counts there
            repeats.append((each, next(s for s in reversed(turns) if s.sha256 == each.sha256)))
        elif all(each is not s for s in stands.ignored):
            resolved.append(replace(each, status=SubmissionStatus.SUPERSEDED))
            if counting:
                last = [s for s in counting.values() if s.purpose is Purpose.WHOLE] or [*counting.values()]
                told.append(_about(each, "submission_superseded", proposed=last[-1].file))
    for each, same in repeats:
        resolved.append(replace(each, status=SubmissionStatus.REPEATED))
        told.append(_about(each, "submission_repeated", proposed=same.file))
    return ResolvedSubmissions(tuple(resolved), tuple(told), stands.questions)


def _turns(group: Sequence[Submission]) -> tuple[list[Submission], list[tuple[Submission, Submission]]]:
    """The submissions as they followed each other, and those that repeat one of them, each with that one.

    The same bytes count once, unless another file came between: then they were sent again on purpose, or by
    mistake, and what adds to others was sent when it came last.
    """
    turns: list[Submission] = []
    repeats: list[tuple[Submission, Submission]] = []
    for each in group:
        same = next((s for s in reversed(turns) if s.sha256 == each.sha256), None)
        if same is None:
            turns.append(each)
        elif not any(s.sha256 != each.sha256 and same.age < s.age <= each.age for s in group):
            repeats.append((each, same))
        else:
            if each.purpose is not Purpose.WHOLE:
                turns.remove(same)
                repeats.append((same, each))
            turns.append(each)
    return turns, repeats


def _standing(turns: Sequence[Submission], history: RunHistory) -> _StandingSubmissions:
    """What counts of submissions, oldest first."""
    if not turns:
        return _StandingSubmissions()
    last = turns[-1]
    if last.purpose is not Purpose.WHOLE and len(turns) > 1:
        return _added(last, _standing(turns[:-1], history), history)
    rivals = [s for s in turns if s.age == last.age]
    questions: tuple[Diagnostic, ...] = ()
    if len(rivals) > 1:
        question = _which(rivals, history.answers)
        questions = (question,)
        chosen = next((s for s in rivals if s.sha256 == question.answer), None)
        if chosen is None:
            return _undecided(rivals, "submission_undecided", questions)
        last = chosen
        turns = [s for s in turns if s not in rivals or s is chosen]
    is_again = len(rivals) == 1 and _is_sent_again(last, turns)
    ask = _sent_again if is_again else _older_again
    doubt = ask(last, (*turns, *rivals), history)
    if doubt:
        questions += (doubt,)
        if not doubt.answer:
            code = "submission_sent_again" if is_again else "submission_older_again"
            return _undecided([last], code, questions)
        if doubt.answer == IGNORE:
            before = _standing([s for s in turns if s is not last], history)
            ignored = (*before.ignored, last) if is_again else before.ignored
            return replace(before, questions=(*questions, *before.questions), ignored=ignored)
    return _with_earlier_additions(_StandingSubmissions((last,), questions=questions), turns, history)


def _undecided(
    rivals: Sequence[Submission], code: str, questions: tuple[Diagnostic, ...]
) -> _StandingSubmissions:
    told = _about(rivals[-1], code, read=", ".join(s.file for s in rivals))
    return _StandingSubmissions(undecided=tuple(rivals), told=(told,), questions=questions)


def _added(extra: Submission, stands: _StandingSubmissions, history: RunHistory) -> _StandingSubmissions:
    """What counts when `extra` came, which says that it adds, to what stood before it."""
    if stands.undecided:
        return replace(stands, undecided=(*stands.undecided, extra))
    if not stands.counting:
        return replace(stands, counting=(extra,))
    return _joined(extra, stands, history, is_later=True)


def _with_earlier_additions(
    stands: _StandingSubmissions, turns: Sequence[Submission], history: RunHistory
) -> _StandingSubmissions:
    """The same with what was sent to be added before the whole form came that counts, and is not in it."""
    (whole,) = stands.counting
    before = turns[: turns.index(whole)]
    since = max((n + 1 for n, s in enumerate(before) if s.purpose is Purpose.WHOLE), default=0)
    additions = [s for s in before[since:] if not s.names <= whole.names]
    for extra in additions:
        if stands.undecided:
            return replace(stands, undecided=(*stands.undecided, extra))
        stands = _joined(extra, stands, history, is_later=False)
    return stands


def _joined(
    extra: Submission, stands: _StandingSubmissions, history: RunHistory, *, is_later: bool
) -> _StandingSubmissions:
    """What counts of submissions and one that says that it adds; asked unless it came later with new rows.

    Args:
        is_later: It came after them.
    """
    names = frozenset().union(*(s.names for s in stands.counting))
    if is_later and extra.purpose is Purpose.ADDS and not names & extra.names:
        told = _about(extra, "submission_added", proposed=", ".join(s.file for s in stands.counting))
        return replace(stands, counting=(*stands.counting, extra), told=(*stands.told, told))
    question = _adds_or_replaces(extra, stands.counting, history.answers, is_later=is_later)
    questions = (*stands.questions, question)
    if not question.answer:
        files = [*stands.counting, extra]
        open_ = _undecided(files, "submission_may_add", questions)
        return replace(open_, ignored=stands.ignored, told=(*stands.told, *open_.told))
    older, newer = (stands.counting, (extra,)) if is_later else ((extra,), stands.counting)
    match question.answer:
        case "adds":
            counting = (*older, *newer)
        case "merges":
            counting = (*_without(older, newer), *newer)
        case "corrects":
            counting = (*(s for s in older if s.purpose is Purpose.WHOLE), *newer)
        case _:
            counting = newer
    return replace(stands, counting=counting, questions=questions)


def _without(older: Sequence[Submission], newer: Sequence[Submission]) -> Iterator[Submission]:
    """The older submissions without the rows that the newer ones bring again, nor sums that counted them."""
    names = frozenset().union(*(s.names for s in newer))
    for each in older:
        if not each.names & names:
            yield each
            continue
        kept = [tuple(r for r in table.rows if each.name_of(r) not in names) for table in each.tables]
        tables = zip(each.tables, kept, strict=True)
        yield replace(each, tables=tuple(replace(table, rows=rows, totals=()) for table, rows in tables))


def _which(rivals: Sequence[Submission], answers: Mapping[str, str]) -> Diagnostic:
    """Asks which of several files counts."""
    last, places = rivals[-1], tuple(CellPlace(s.file) for s in rivals)
    question = _asking("which_submission", last, count=str(len(rivals)))
    key = identity("which", last.unit_code, last.form, *sorted(s.sha256 for s in rivals))
    choices = [Fix(s.sha256, tr("Dùng {file}").format(file=s.file)) for s in rivals]
    return question.asked(key, choices, places, answers)


def _adds_or_replaces(
    extra: Submission, counting: Sequence[Submission], answers: Mapping[str, str], *, is_later: bool
) -> Diagnostic:
    """Asks what a file that says that it adds is to those that count otherwise."""
    others = ", ".join(s.file for s in counting)
    code = "adds_or_replaces" if is_later else "added_before"
    question = _asking(code, extra, file=extra.file, others=others)
    older, newer = (others, extra.file) if is_later else (extra.file, others)
    choices: tuple[Fix, ...] = (
        Fix(ADDS, tr("Cộng cả hai: mọi dòng là dòng khác nhau")),
        Fix(MERGES, tr("Cộng cả hai; dòng trùng tên thì lấy theo {file}").format(file=newer)),
        Fix(REPLACES, tr("Chỉ dùng {file}, không dùng {other}").format(file=newer, other=older)),
    )
    whole = ", ".join(s.file for s in counting if s.purpose is Purpose.WHOLE)
    added = ", ".join(s.file for s in counting if s.purpose is not Purpose.WHOLE)
    if is_later and whole and added:
        corrects = tr("Thay {added}, vẫn cộng vào {whole}").format(added=added, whole=whole)
        choices = (*choices, Fix(CORRECTS, corrects))
    key = identity("adds", extra.unit_code, extra.form, extra.sha256, *(s.sha256 for s in counting))
    return question.asked(key, choices, [CellPlace(s.file) for s in (*counting, extra)], answers)


def _is_sent_again(last: Submission, turns: Sequence[Submission]) -> bool:
    """Whether the same bytes came before, and another file since."""
    return sum(s.sha256 == last.sha256 for s in turns) > 1


def _sent_again(last: Submission, turns: Sequence[Submission], history: RunHistory) -> Diagnostic:
    """Asks whether a file that was sent before, and again after another, is the unit's last word."""
    between = next(s for s in reversed(turns) if s.sha256 != last.sha256)
    question = _asking("use_submission_again", last, file=last.file, other=between.file)
    choices = (
        Fix(USE, tr("Dùng {file}: đơn vị gửi lại làm bản cuối cùng").format(file=last.file)),
        Fix(IGNORE, tr("Dùng {file}: bản gửi lại là bản cũ gửi nhầm").format(file=between.file)),
    )
    key = identity("again", last.unit_code, last.form, last.sha256, between.sha256)
    places = (CellPlace(between.file), CellPlace(last.file))
    return question.asked(key, choices, places, history.answers)


def _older_again(last: Submission, others: Sequence[Submission], history: RunHistory) -> Diagnostic | None:
    """Asks whether a file counts again that a later one had replaced; None if none had.

    Where the clerk has just chosen among files of one day, those she did not choose are no successors.
    """
    successor = history.replaced.get((last.unit_code, last.form, last.sha256))
    if not successor or any(s.sha256 == successor and s.age == last.age for s in others):
        return None
    question = _asking("use_older_submission", last, file=last.file)
    choices = (Fix(USE, tr("Dùng lại tệp này")), Fix(IGNORE, tr("Không dùng, đây là bản cũ để nhầm")))
    key = identity("older", last.unit_code, last.form, last.sha256, successor)
    return question.asked(key, choices, (CellPlace(last.file),), history.answers)


def _asking(code: str, submission: Submission, **facts: str) -> Diagnostic:
    """What is asked of a unit's form, at a submission."""
    unit, form = submission.unit_code, submission.form
    told = diagnose(code, CellPlace(submission.file), unit=unit, number=form_of(form).number, **facts)
    return told.about(unit=unit, form=form)


def _about(submission: Submission, code: str, **facts: str) -> Diagnostic:
    return diagnose(code, CellPlace(submission.file), **facts).about(form=submission.form)
