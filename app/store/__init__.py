"""The only room that imports sqlite3: connections, migrations, backups, integrity."""
