-- Gives the app's identities their users and roles in the database. To be run by a member of the
-- administrators' group after the first `terraform apply`, and whenever an identity was made anew:
--
--   sqlcmd -S SERVER.database.windows.net -d DATABASE --authentication-method ActiveDirectoryDefault -b
--     -v APP_IDENTITY_NAME=… -v APP_IDENTITY_CLIENT_ID=…
--     -v MIGRATION_IDENTITY_NAME=… -v MIGRATION_IDENTITY_CLIENT_ID=…
--     -i infra/sql/grant-identities.sql
--
-- It may be run again at any time: it ends with exactly these users in exactly these roles.
--
-- A user is made from the identity's client id (its SID) instead of FROM EXTERNAL PROVIDER, because
-- then the server need not be allowed to read the directory.
-- https://learn.microsoft.com/sql/t-sql/statements/create-user-transact-sql

SET NOCOUNT ON;
SET XACT_ABORT ON;

DECLARE @wanted TABLE (name sysname, client_id uniqueidentifier, role sysname);

-- The app reads and writes rows. It cannot change the schema.
-- Migrations change the schema, and read and write rows to move them.
INSERT INTO @wanted (name, client_id, role) VALUES
  (N'$(APP_IDENTITY_NAME)', '$(APP_IDENTITY_CLIENT_ID)', N'db_datareader'),
  (N'$(APP_IDENTITY_NAME)', '$(APP_IDENTITY_CLIENT_ID)', N'db_datawriter'),
  (N'$(MIGRATION_IDENTITY_NAME)', '$(MIGRATION_IDENTITY_CLIENT_ID)', N'db_datareader'),
  (N'$(MIGRATION_IDENTITY_NAME)', '$(MIGRATION_IDENTITY_CLIENT_ID)', N'db_datawriter'),
  (N'$(MIGRATION_IDENTITY_NAME)', '$(MIGRATION_IDENTITY_CLIENT_ID)', N'db_ddladmin');

DECLARE @statements nvarchar(max) = N'';

-- A user of the right name that belongs to an identity which no longer exists.
SELECT @statements += N'DROP USER ' + QUOTENAME(u.name) + N';'
FROM sys.database_principals AS u
JOIN (SELECT DISTINCT name, client_id FROM @wanted) AS w
  ON w.name = u.name AND u.sid <> CAST(w.client_id AS varbinary(16));

SELECT @statements += N'CREATE USER ' + QUOTENAME(w.name) + N' WITH SID = '
  + CONVERT(nvarchar(64), CAST(w.client_id AS varbinary(16)), 1) + N', TYPE = E;'
FROM (SELECT DISTINCT name, client_id FROM @wanted) AS w
WHERE NOT EXISTS (
  SELECT 1 FROM sys.database_principals AS u
  WHERE u.name = w.name AND u.sid = CAST(w.client_id AS varbinary(16))
);

-- Roles that somebody added by hand.
SELECT @statements += N'ALTER ROLE ' + QUOTENAME(r.name) + N' DROP MEMBER ' + QUOTENAME(u.name) + N';'
FROM sys.database_role_members AS m
JOIN sys.database_principals AS r ON r.principal_id = m.role_principal_id
JOIN sys.database_principals AS u ON u.principal_id = m.member_principal_id
JOIN (SELECT DISTINCT name, client_id FROM @wanted) AS i
  ON i.name = u.name AND u.sid = CAST(i.client_id AS varbinary(16))
WHERE NOT EXISTS (SELECT 1 FROM @wanted AS w WHERE w.name = u.name AND w.role = r.name);

-- Adding a member again changes nothing.
SELECT @statements += N'ALTER ROLE ' + QUOTENAME(role) + N' ADD MEMBER ' + QUOTENAME(name) + N';'
FROM @wanted;

BEGIN TRANSACTION;
EXEC sys.sp_executesql @statements;
COMMIT TRANSACTION;

SELECT u.name AS [user], r.name AS [role]
FROM sys.database_role_members AS m
JOIN sys.database_principals AS r ON r.principal_id = m.role_principal_id
JOIN sys.database_principals AS u ON u.principal_id = m.member_principal_id
WHERE u.name IN (SELECT name FROM @wanted)
ORDER BY u.name, r.name;
