"""The first page of GET /api/v1/books."""

import json
import sqlite3
from base64 import urlsafe_b64encode

PAGE_SIZE = 20

SELECT_PAGE = f"""
    select id, title, authors, isbn, year, language, subjects, description, added_at,
           withdrawn_at, sort_title, number
    from books where tenant_id = ? and withdrawn_at is null
    order by sort_title, number limit {PAGE_SIZE + 1}"""


def first_page(database: sqlite3.Connection, tenant_id: str) -> dict:
    rows = database.execute(SELECT_PAGE, (tenant_id,)).fetchall()
    page = rows[:PAGE_SIZE]
    more = len(rows) > PAGE_SIZE
    return {
        "items": [to_book(row) for row in page],
        "nextCursor": encode_cursor(page[-1]) if more else None,
    }


def to_book(row: tuple) -> dict:
    return {
        "id": row[0],
        "title": row[1],
        "authors": json.loads(row[2]),
        "isbn": row[3],
        "year": row[4],
        "language": row[5],
        "subjects": json.loads(row[6]),
        "description": row[7],
        "addedAt": row[8],
        "withdrawnAt": row[9],
    }


def encode_cursor(row: tuple) -> str:
    position = json.dumps(["title", row[10], row[11]], ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(position.encode()).rstrip(b"=").decode()
