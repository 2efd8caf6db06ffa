"""The picture in the formats of other tools; one file a format, all of them in EXPORTS."""

from redshank.present.exports import (
    annotations,
    atom,
    bundle,
    csv_tables,
    gdelt,
    geojson,
    icalendar,
    icews,
    jsonl,
    parquet,
    polecat,
    timelinejs,
)  # fmt: skip
from redshank.present.exports.form import Form

EXPORTS: dict[str, Form] = {
    form.name: form
    for form in (
        *csv_tables.FORMS, jsonl.FORM, parquet.FORM, geojson.FORM, atom.FORM, icalendar.FORM,
        timelinejs.FORM, gdelt.FORM, icews.FORM, polecat.FORM, annotations.FORM, bundle.FORM,
    )
}  # fmt: skip

__all__ = ["EXPORTS", "Form"]
