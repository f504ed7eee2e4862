"""FastAPI + PyJWT the way tutorials write it. For the bench only."""

import os
import sqlite3

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from caller import describe_caller
from catalogue import first_page

TENANT = os.environ["AZURE_TENANT_ID"]
AUDIENCE = os.environ["AZURE_API_CLIENT_ID"]
ISSUER = f"https://login.microsoftonline.com/{TENANT}/v2.0"

app = FastAPI()
bearer = HTTPBearer()
keys = jwt.PyJWKClient(f"{os.environ['ENTRA_AUTHORITY_HOST']}/{TENANT}/discovery/v2.0/keys")


def current_claims(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> dict:
    token = credentials.credentials
    try:
        key = keys.get_signing_key_from_jwt(token).key
        return jwt.decode(token, key, algorithms=["RS256"], audience=AUDIENCE, issuer=ISSUER)
    except jwt.PyJWTError as error:
        raise HTTPException(status_code=401, detail="Invalid token") from error


def require_role(*accepted: str):
    def check(claims: dict = Depends(current_claims)) -> dict:
        if not set(accepted) & set(claims.get("roles", [])):
            raise HTTPException(status_code=403, detail="Missing role")
        return claims

    return check


@app.get("/api/v1/me")
def me(claims: dict = Depends(current_claims)):
    return describe_caller(claims)


@app.get("/api/v1/books")
def books(claims: dict = Depends(require_role("Books.Reader", "Books.Librarian", "Books.Admin"))):
    database = sqlite3.connect(os.environ["DATABASE_FILE"])
    try:
        return first_page(database, claims["tid"])
    finally:
        database.close()
