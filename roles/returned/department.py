"""Whether a file that came back is one of this department's."""

from roles.model.catalog import Catalog
from roles.word.fault import PackageError


def must_be_ours(catalog: Catalog, theirs: str) -> None:
    """Raises PackageError for a file of another department, by the id that it names, or if ours cannot be read."""
    if catalog.department is None:
        raise PackageError("department.yaml cannot be read; `roles check` says why")
    if theirs != catalog.department.id:
        raise PackageError(
            "this is a document of the department “{theirs}”; this catalog is of “{ours}”",
            theirs=theirs,
            ours=catalog.department.id,
        )
