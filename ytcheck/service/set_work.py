"""One unit of a batch's work carried out; whatever goes wrong with it is told, and stops no other."""

import pickle
import traceback
from multiprocessing.connection import Connection

from ytcheck.errors import Cancelled, DocumentError, YtcheckError
from ytcheck.matching import Matcher
from ytcheck.report.matrix import batch_row_of
from ytcheck.service.check import CheckProgress, check_documents
from ytcheck.service.export import export_ledger, export_report, export_result
from ytcheck.service.readers import Readers
from ytcheck.service.set_process import Checking, Failure, Message, SetChecked, SetDone, SetShare, Unit, Written


def carried_out(unit: Unit, pipe: Connection, readers: Readers, matcher: Matcher) -> Message:
    """Do the unit; shares of a set's reading are told through the pipe. Raises Cancelled when that closes meanwhile."""
    unread: list[DocumentError] = []
    try:
        if isinstance(unit, Checking):
            return _checked(unit, pipe, readers, matcher, unread)
        unit.carry_out()
        return Written()
    except Cancelled:
        raise
    except YtcheckError as error:
        return Failure(error.advice(), error.exit_code, unread=_sentences(unread))
    except Exception as error:  # noqa: BLE001 - the door of this process: one set's fault must not stop the others
        sentence = f"程序内部出错（{type(error).__name__}），请把文件告诉维护人员。"
        return Failure(sentence, trace=traceback.format_exc(), unread=_sentences(unread))


def _checked(
    unit: Checking, pipe: Connection, readers: Readers, matcher: Matcher, unread: list[DocumentError]
) -> SetDone | SetChecked:
    job = unit.job

    def on_progress(progress: CheckProgress) -> None:
        try:
            pipe.send(SetShare(progress.share))
        except OSError as error:
            # The program has gone or stops; the reader, in whose round this is called, is not to blame.
            raise Cancelled from error

    # Nothing is sent while a set is in hand: what can be received then is the pipe's end.
    check = check_documents(
        job.files, job.district, on_progress, unread.append, pipe.poll, matcher, job.options, readers
    )
    if not unit.apart:
        export_report(check, job.written.report, job.day)
        export_ledger(check, job.written.ledger, job.day)
    export_result(check, job.written.result)
    done = SetDone(batch_row_of(check), _sentences(unread))
    return SetChecked(done, pickle.dumps(check)) if unit.apart else done


def _sentences(unread: list[DocumentError]) -> tuple[str, ...]:
    return tuple(error.advice() for error in unread)
