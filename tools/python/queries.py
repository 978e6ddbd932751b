"""Fills a table in an engine, and answers queries over it: a case for each line of JSON on standard input.

A case has `table` (a name), `columns` (name and type), `rows` and `queries`. The answer to it is a line of JSON with
`results`: for each query its rows, or a text with what the engine said against it. Names and values are quoted here
by other means than in the statements under test.

    python queries.py duckdb|sqlite|postgresql|spark|bigquery [what to connect to]
"""

import datetime
import decimal
import json
import sys


class Sql:
    """An engine with a cursor of Python's database interface."""

    types = {"date": "DATE", "moment": "TIMESTAMP", "whole": "BIGINT", "decimal": "DECIMAL(18, 2)", "text": "VARCHAR"}

    def __init__(self, connection):
        self.connection = connection

    def literal(self, value, kind):
        if value is None:
            return "NULL"
        if kind == "whole":
            return str(value)
        text = "'" + value.replace("'", "''") + "'"
        return text if kind == "text" else f"CAST({text} AS {self.types[kind]})"

    def fill(self, case):
        quoted = [f'"{name.replace(chr(34), chr(34) * 2)}"' for name, _ in case["columns"]]
        kinds = [kind for _, kind in case["columns"]]
        self.table = f'"{case["table"].replace(chr(34), chr(34) * 2)}"'
        columns = ", ".join(f"{name} {self.types[kind]}" for name, kind in zip(quoted, kinds))
        self.run(f"CREATE TEMPORARY TABLE {self.table} ({columns})")
        rows = ["(" + ", ".join(map(self.literal, row, kinds)) + ")" for row in case["rows"]]
        if rows:
            self.run(f"INSERT INTO {self.table} VALUES {', '.join(rows)}")

    def run(self, query):
        return self.connection.execute(query)

    def query(self, query):
        return self.run(query).fetchall()

    def empty(self):
        self.run(f"DROP TABLE {self.table}")


def duckdb(_):
    import duckdb

    # One thread: the tables are small, and handing out work would take longer than the work.
    return Sql(duckdb.connect(config={"threads": 1}))


def sqlite(_):
    import sqlite3

    engine = Sql(sqlite3.connect(":memory:", isolation_level=None))
    engine.types = {"date": "TEXT", "moment": "TEXT", "whole": "INTEGER", "decimal": "REAL", "text": "TEXT"}
    return engine


def postgresql(address):
    import psycopg

    return Sql(psycopg.connect(address, autocommit=True))


class Spark:
    """Spark on this machine, without a cluster."""

    def __init__(self):
        from pyspark.sql import SparkSession

        settings = {
            "spark.master": "local[1]",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.sql.shuffle.partitions": "1",
            "spark.default.parallelism": "1",
            "spark.sql.session.timeZone": "UTC",
            "spark.sql.codegen.wholeStage": "false",
            "spark.sql.codegen.factoryMode": "NO_CODEGEN",
            "spark.sql.adaptive.enabled": "false",
        }
        builder = SparkSession.builder
        for name, value in settings.items():
            builder = builder.config(name, value)
        self.spark = builder.getOrCreate()
        self.spark.sparkContext.setLogLevel("FATAL")

    def fill(self, case):
        from pyspark.sql import types

        kinds = {
            "date": (types.DateType(), datetime.date.fromisoformat),
            "moment": (types.TimestampType(), lambda text: datetime.datetime.fromisoformat(text + "+00:00")),
            "whole": (types.LongType(), int),
            "decimal": (types.DecimalType(18, 2), decimal.Decimal),
            "text": (types.StringType(), str),
        }
        columns = [(name, *kinds[kind]) for name, kind in case["columns"]]
        schema = types.StructType([types.StructField(name, kind) for name, kind, _ in columns])
        read = [reader for _, _, reader in columns]
        rows = [[None if cell is None else take(cell) for take, cell in zip(read, row)] for row in case["rows"]]
        self.table = f"`{case['table'].replace('`', '``')}`"
        self.spark.createDataFrame(rows, schema).createOrReplaceTempView(self.table)

    def query(self, query):
        return self.spark.sql(query).collect()

    def empty(self):
        self.spark.sql(f"DROP VIEW {self.table}")


class BigQuery:
    """Two parsers of BigQuery's SQL: nothing is run."""

    def __init__(self):
        import sqlfluff
        import sqlglot

        self.sqlfluff, self.sqlglot = sqlfluff, sqlglot

    def fill(self, case):
        pass

    def query(self, query):
        parsed = self.sqlglot.parse(query, read="bigquery")
        if len(parsed) != 1 or not isinstance(parsed[0], self.sqlglot.exp.Select):
            raise ValueError("sqlglot reads it as something else than one query")
        self.sqlfluff.parse(query, dialect="bigquery")
        return []

    def empty(self):
        pass


ENGINES = {
    "duckdb": duckdb,
    "sqlite": sqlite,
    "postgresql": postgresql,
    "spark": lambda _: Spark(),
    "bigquery": lambda _: BigQuery(),
}


def plain(value):
    """A number of an engine as JSON has it."""
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def answer(engine, query):
    try:
        return [[plain(value) for value in row] for row in engine.query(query)]
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main():
    name, address = (sys.argv[1:] + [""])[:2]
    engine = ENGINES[name](address)
    for line in sys.stdin:
        case = json.loads(line)
        engine.fill(case)
        results = [answer(engine, query) for query in case["queries"]]
        engine.empty()
        print(json.dumps({"results": results}), flush=True)


main()
