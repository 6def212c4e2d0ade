/**
 * `app.py` of a server folder: Flask and the exported module. It answers as the app's own API does: a single row or an
 * array, problems as RFC 9457 tells them.
 */
export const serverApp = `
"""Answers predictions over HTTP: POST /predict with a row, or an array of rows, as JSON; GET /health."""
import json
import os
import time
import uuid
from datetime import datetime, timezone
from pathlib import Path

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException

import model

facts = json.loads(Path(__file__).with_name("signature.json").read_text(encoding="utf-8"))
inputs, output = facts["signature"]["inputs"], facts["signature"]["output"]
most_rows, most_bytes, most_faults = 1000, 2 ** 20, 20

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = most_bytes


class Problem(Exception):
    def __init__(self, status, kind, title, detail, errors=None):
        self.status = status
        self.told = {"type": "urn:terrarium:problem:" + kind, "status": status, "title": title, "detail": detail}
        if errors:
            self.told["errors"] = errors


@app.before_request
def begin():
    g.began, g.request_id = time.perf_counter(), str(uuid.uuid4())


@app.after_request
def head(response):
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Request-Id"] = g.request_id
    return response


def answer_json(body, status=200, media_type="application/json", headers=None):
    text = json.dumps(body, ensure_ascii=False)
    return Response(text, status=status, content_type=media_type, headers=headers)


@app.errorhandler(Problem)
def tell_problem(problem):
    return answer_json({**problem.told, "requestId": g.request_id}, problem.status, "application/problem+json")


@app.errorhandler(HTTPException)
def tell_http(error):
    kinds = {404: "no-such-address", 405: "method-not-allowed", 413: "too-large"}
    kind = kinds.get(error.code, "failed")
    allowed = {"Allow": ", ".join(error.valid_methods)} if getattr(error, "valid_methods", None) else None
    told = {"type": "urn:terrarium:problem:" + kind, "status": error.code, "title": error.name,
            "detail": error.description, "requestId": g.request_id}
    return answer_json(told, error.code, "application/problem+json", allowed)


@app.get("/health")
@app.get("/api/health")
def health():
    return answer_json({"status": "ok", "model": facts["name"], "version": facts["version"]})


@app.post("/predict")
def predict():
    body = read_json()
    single = not isinstance(body, list)
    rows, ignored = read_rows([body] if single else body, single)
    answers = [answer_row(row, ignored) for row in rows]
    return answer_json(answers[0] if single else answers)


@app.post("/api/models/<path:name>/predict")
def predict_named(name):
    if name != facts["name"]:
        raise Problem(404, "no-such-model", "No such model", 'No model is called "%s".' % name)
    return predict()


def read_json():
    if request.mimetype != "application/json":
        raise Problem(415, "unsupported-media-type", "Unsupported media type",
                      'Send the rows as JSON with the header "Content-Type: application/json".')
    try:
        return json.loads(request.get_data().decode("utf-8"))
    except ValueError as error:
        raise Problem(400, "no-json", "Not JSON", "The body is not valid JSON in UTF-8: %s." % error)


def read_rows(records, single):
    if len(records) > most_rows:
        raise Problem(413, "too-many-rows", "Too many rows",
                      "A request may have %d rows; this one has %d." % (most_rows, len(records)))
    faults, ignored, rows = [], [], []
    known = {column["name"] for column in inputs}
    for index, record in enumerate(records):
        place = "" if single else "/%d" % index
        if not isinstance(record, dict):
            faults.append({"pointer": place, "detail": "A row is an object with a field for each input of the model."})
            continue
        ignored += [name for name in record if name not in known and name not in ignored]
        rows.append({column["name"]: read_value(record.get(column["name"]), column, place, faults) for column in inputs})
    if not records:
        faults.append({"pointer": "", "detail": "There is no row in the array."})
    if faults:
        more = "" if len(faults) == 1 else " %d more of the kind." % (len(faults) - 1)
        raise Problem(422, "input-does-not-fit", "The input does not fit the model",
                      faults[0]["detail"] + more, faults[:most_faults])
    return rows, ignored


def read_value(value, column, place, faults):
    name, kind = column["name"], column["kind"]

    def wrong(expected):
        pointer = "%s/%s" % (place, name.replace("~", "~0").replace("/", "~1"))
        faults.append({"pointer": pointer, "detail": '"%s" should be %s, not %s.' % (name, expected, json.dumps(value)[:60])})

    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if value is None:
        if not column["missingAllowed"]:
            wrong("there: no row that the model learned from lacked it")
        return None
    if kind == "number":
        return value if number else wrong("a number")
    if kind == "integer":
        return value if number and value == int(value) else wrong("a whole number")
    if kind == "datetime":
        try:
            moment = datetime.fromisoformat(value.replace("Z", "+00:00"))
        except (AttributeError, ValueError):
            return wrong("a date or time in ISO 8601")
        return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    if isinstance(value, bool):
        same = [text for text in column.get("categories", []) if text.lower() == str(value).lower()]
        return same[0] if same else wrong("a text")
    return value if number or (isinstance(value, str) and value != "") else wrong("a text")


def answer_row(row, ignored):
    said = model.predict(row)
    answer = {"prediction": said["prediction"], "probability": None, "confidence": None}
    if "probability" in said:
        shares = said["probability"]
        answer["confidence"] = shares[said["prediction"]]
        answer["probability"] = shares[output["positive"]] if "positive" in output else answer["confidence"]
        answer["probabilities"] = shares
    answer.update(model=facts["name"], version=facts["version"], requestId=g.request_id,
                  latencyMs=(time.perf_counter() - g.began) * 1000)
    warnings = ['"%s" has a category that the model has never seen.' % column["name"] for column in inputs
                if is_unknown(row[column["name"]], column)]
    warnings += ['"%s" is no input of the model and was left out.' % name for name in ignored]
    if warnings:
        answer["warnings"] = warnings
    return answer


def is_unknown(value, column):
    categories = column.get("categories")
    return value is not None and bool(categories) and model.place(value, categories) > len(categories)


if __name__ == "__main__":
    app.run(host=os.environ.get("HOST", "127.0.0.1"), port=int(os.environ.get("PORT", "8000")))
`.trimStart();
