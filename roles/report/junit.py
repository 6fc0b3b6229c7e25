"""Findings as JUnit XML, as dashboards of test results read it."""

from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from roles.phrases import day
from roles.report.subject import Entry, Run, Subject


def report(run: Run) -> str:
    """A suite for each catalog, in it a case for each finding and for each file without one.

    What fails the check fails the case; the other findings stand in the output of a case that passes, the waived ones
    in one that is skipped.
    """
    suites = Element("testsuites", name="roles check")
    for subject in run.subjects:
        suites.append(_suite(subject, run))
    suites.attrib |= {key: str(sum(int(suite.attrib[key]) for suite in suites)) for key in ("tests", "failures")}
    indent(suites, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, "unicode") + "\n"


def _suite(subject: Subject, run: Run) -> Element:
    cases = list(_cases(subject, run))
    suite = Element("testsuite", name=subject.name, tests=str(len(cases)), errors="0")
    suite.attrib |= {
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }
    suite.extend(cases)
    return suite


def _cases(subject: Subject, run: Run) -> Iterator[Element]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in (*run.entries, *run.waived):
        if entry.subject is subject:
            found[entry.path].append(entry)
    files = {subject.path(path) for path in subject.loaded.texts if path.endswith(".yaml")}
    for path in sorted(files | set(found)):
        if path not in found:
            yield Element("testcase", classname=path, name=path)
        for entry in found[path]:
            yield _case(entry, run)


def _case(entry: Entry, run: Run) -> Element:
    finding, place = entry.finding, entry.place
    where = f" {place.line}:{place.column}" if place else ""
    case = Element("testcase", classname=entry.path, name=f"{finding.code} {finding.name}{where}")
    said = f"{entry.path}{where.replace(' ', ':')}: {finding.code} {entry.message}"
    if entry.waiver:
        SubElement(case, "skipped", message=f"{day(run.language, entry.until)}: {entry.reason(run.language)}")
    elif run.fails(entry):
        SubElement(case, "failure", type=finding.severity.value, message=entry.message).text = said
    else:
        SubElement(case, "system-out").text = f"{finding.severity.value}: {said}"
    return case
