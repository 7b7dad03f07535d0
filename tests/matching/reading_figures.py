"""Single clauses read for one indicator's figures."""

from ytcheck.matching.figures import target_findings
from ytcheck.matching.statements import statements_of
from ytcheck.model.clause import Clause, Role
from ytcheck.model.document import Place


def clause_of(text, columns=(), cells=(), heading="", role=Role.PROVISION):
    return Clause("d1", 0, "", (), (), heading, text, (Place(1),), role, columns, cells)


def row(name, columns, cells):
    return clause_of("｜".join(cells), columns, cells, name)


def finding(rulebook, indicator, *clauses, serving=False):
    target = next(t for t in rulebook.targets if t.indicator == indicator)
    made = [clause if isinstance(clause, Clause) else clause_of(clause) for clause in clauses]
    serves = {target.task: {("d1", 0)}} if serving else {}
    return target_findings([target], statements_of(made, 2025), serves, rulebook.targets)[0]


def read(rulebook, indicator, *clauses, serving=False):
    figure = finding(rulebook, indicator, *clauses, serving=serving).figure
    return None if figure is None else (figure.value, figure.unit, figure.deadline)


def years(rulebook, indicator, *clauses, serving=False):
    """The figures year by year, as {year: value}."""
    found = finding(rulebook, indicator, *clauses, serving=serving).by_year
    return {figure.deadline: figure.value for figure in found}
