"""The tables, as the steps that led to them: `user_version` counts the steps that a file has taken.

A step that was released is never changed; a new one is added at the end. SQL users have the view
`entries`, which stays as it is.

`articles.key` orders everything: 20 bits below the second of publication, so that one number is the
newest-first order of lists, the rowid of the search index, and the mark from which the next window
goes on. `hidden` says why an article is not shown: 1 its reader deleted it, 2 it grew too old, 3 its
feed was removed. A hidden row stays, so that its id is never given again and a refresh does not bring
it back.
"""

from __future__ import annotations

APPLICATION_ID = 0x6A617269
"""`jari`: in the file's header, beside SQLite's own mark."""

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE feeds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            url TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL DEFAULT '',
            name TEXT NOT NULL DEFAULT '',
            folder TEXT NOT NULL DEFAULT '',
            link TEXT NOT NULL DEFAULT '',
            kind TEXT NOT NULL DEFAULT 'web',
            user_agent TEXT NOT NULL DEFAULT '',
            credentials TEXT NOT NULL DEFAULT '',
            full_text INTEGER NOT NULL DEFAULT 0,
            keep_days INTEGER,
            keep_count INTEGER,
            etag TEXT NOT NULL DEFAULT '',
            modified TEXT NOT NULL DEFAULT '',
            checked REAL,
            retry_at REAL,
            error TEXT NOT NULL DEFAULT '',
            gone INTEGER NOT NULL DEFAULT 0,
            removed INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        """CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key INTEGER NOT NULL UNIQUE,
            feed_id INTEGER NOT NULL REFERENCES feeds (id),
            guid TEXT NOT NULL,
            url TEXT NOT NULL DEFAULT '',
            title TEXT NOT NULL,
            byline TEXT NOT NULL DEFAULT '',
            published TEXT,
            received REAL NOT NULL,
            format TEXT NOT NULL,
            hash TEXT NOT NULL,
            read INTEGER NOT NULL DEFAULT 0,
            starred INTEGER NOT NULL DEFAULT 0,
            hidden INTEGER NOT NULL DEFAULT 0,
            position INTEGER NOT NULL DEFAULT 0,
            heard INTEGER NOT NULL DEFAULT 0,
            quote_count INTEGER NOT NULL DEFAULT 0,
            UNIQUE (feed_id, guid)
        ) STRICT""",
        # The long columns stand apart: a list reads rows, not texts.
        """CREATE TABLE texts (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id),
            text TEXT NOT NULL,
            blocks TEXT NOT NULL,
            full_text TEXT,
            full_blocks TEXT,
            enclosures TEXT NOT NULL DEFAULT '[]'
        ) STRICT""",
        "CREATE INDEX articles_of_feed ON articles (feed_id, key) WHERE hidden = 0",
        "CREATE INDEX articles_shown ON articles (key) WHERE hidden = 0",
        "CREATE INDEX articles_unread ON articles (key, feed_id) WHERE read = 0 AND hidden = 0",
        "CREATE INDEX articles_unread_of_feed ON articles (feed_id, key) WHERE read = 0 AND hidden = 0",
        "CREATE INDEX articles_starred ON articles (key) WHERE starred = 1 AND hidden = 0",
        "CREATE INDEX articles_unheard ON articles (key) WHERE heard = 0 AND hidden = 0",
        "CREATE INDEX articles_by_guid ON articles (guid)",
        """CREATE VIRTUAL TABLE words USING fts5 (
            title, body, stems, content='', prefix='2 3', tokenize="unicode61 remove_diacritics 0"
        )""",
        "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE tags (
            tag TEXT NOT NULL,
            article_id INTEGER NOT NULL REFERENCES articles (id),
            PRIMARY KEY (tag, article_id)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX tags_of_article ON tags (article_id)",
        """CREATE TABLE notes (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id),
            note TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE options (
            scope TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (scope, name)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE searches (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            query TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE people (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            folded TEXT NOT NULL,
            merged_into INTEGER REFERENCES people (id)
        ) STRICT""",
        "CREATE INDEX people_by_name ON people (folded)",
        "CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL",
        """CREATE TABLE roles (
            person_id INTEGER NOT NULL REFERENCES people (id),
            folded TEXT NOT NULL,
            PRIMARY KEY (person_id, folded)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE voices (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles (id),
            person_id INTEGER NOT NULL REFERENCES people (id),
            speaker_id TEXT NOT NULL,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            aliases TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX voices_of_article ON voices (article_id)",
        "CREATE INDEX voices_of_person ON voices (person_id, article_id)",
        """CREATE TABLE quotes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles (id),
            voice_id INTEGER NOT NULL REFERENCES voices (id),
            kind TEXT NOT NULL,
            act TEXT NOT NULL,
            first INTEGER NOT NULL,
            past INTEGER NOT NULL,
            content TEXT NOT NULL,
            confidence REAL NOT NULL
        ) STRICT""",
        "CREATE INDEX quotes_of_article ON quotes (article_id)",
        "CREATE INDEX quotes_of_voice ON quotes (voice_id)",
        """CREATE TABLE deeds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            deed TEXT NOT NULL,
            details TEXT NOT NULL
        ) STRICT""",
        """CREATE VIEW entries (id, guid, feed, title, url, published, read, starred) AS
            SELECT articles.id, articles.guid, feeds.url, articles.title, articles.url, articles.published,
                articles.read, articles.starred
            FROM articles JOIN feeds ON feeds.id = articles.feed_id
            WHERE articles.hidden = 0""",
    ),
    (
        # What was opened and not taken in: known by the hash of its content alone.
        """CREATE TABLE files (
            hash TEXT PRIMARY KEY,
            read INTEGER NOT NULL DEFAULT 0,
            starred INTEGER NOT NULL DEFAULT 0,
            position INTEGER NOT NULL DEFAULT 0,
            at REAL NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "ALTER TABLE articles ADD COLUMN story INTEGER",
        "ALTER TABLE articles ADD COLUMN repeat INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX articles_of_story ON articles (story, id) WHERE story IS NOT NULL",
        "CREATE INDEX articles_first ON articles (key) WHERE hidden = 0 AND repeat = 0",
        "CREATE INDEX articles_first_unread ON articles (key) WHERE read = 0 AND hidden = 0 AND repeat = 0",
        # Whoever stands first of a story when another one goes or comes back.
        """CREATE TRIGGER story_left AFTER UPDATE OF hidden ON articles WHEN new.story IS NOT NULL BEGIN
            UPDATE articles SET repeat = id <> (
                SELECT min(id) FROM articles WHERE story = new.story AND hidden = 0
            ) WHERE story = new.story AND hidden = 0;
        END""",
        # Counting a million rows takes a tenth of a second, and lists of feeds are shown all the time.
        """CREATE TABLE tallies (
            feed_id INTEGER PRIMARY KEY REFERENCES feeds (id),
            shown INTEGER NOT NULL,
            unread INTEGER NOT NULL,
            first INTEGER NOT NULL,
            first_unread INTEGER NOT NULL
        ) STRICT""",
        """INSERT INTO tallies SELECT feed_id, count(*), total(read = 0), count(*), total(read = 0)
            FROM articles WHERE hidden = 0 GROUP BY feed_id""",
        """CREATE TRIGGER tally_added AFTER INSERT ON articles WHEN new.hidden = 0 BEGIN
            INSERT INTO tallies VALUES (
                new.feed_id, 1, new.read = 0, new.repeat = 0, new.read = 0 AND new.repeat = 0
            ) ON CONFLICT (feed_id) DO UPDATE SET
                shown = shown + 1,
                unread = unread + excluded.unread,
                first = first + excluded.first,
                first_unread = first_unread + excluded.first_unread;
        END""",
        """CREATE TRIGGER tally_changed AFTER UPDATE OF read, hidden, repeat ON articles BEGIN
            UPDATE tallies SET
                shown = shown + (new.hidden = 0) - (old.hidden = 0),
                unread = unread + (new.hidden = 0 AND new.read = 0) - (old.hidden = 0 AND old.read = 0),
                first = first + (new.hidden = 0 AND new.repeat = 0) - (old.hidden = 0 AND old.repeat = 0),
                first_unread = first_unread
                    + (new.hidden = 0 AND new.repeat = 0 AND new.read = 0)
                    - (old.hidden = 0 AND old.repeat = 0 AND old.read = 0)
            WHERE feed_id = new.feed_id;
        END""",
        """CREATE TRIGGER tally_deleted AFTER DELETE ON articles WHEN old.hidden = 0 BEGIN
            UPDATE tallies SET
                shown = shown - 1,
                unread = unread - (old.read = 0),
                first = first - (old.repeat = 0),
                first_unread = first_unread - (old.repeat = 0 AND old.read = 0)
            WHERE feed_id = old.feed_id;
        END""",
    ),
    (
        # Where a text leads: its links, and those of the page that was fetched.
        "ALTER TABLE texts ADD COLUMN links TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE texts ADD COLUMN full_links TEXT NOT NULL DEFAULT '[]'",
    ),
    (
        # What entries of the last days are compared by, see `stories`.
        """CREATE TABLE traces (
            article_id INTEGER PRIMARY KEY,
            feed_id INTEGER NOT NULL,
            moment INTEGER NOT NULL,
            words TEXT NOT NULL,
            numbers TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX traces_by_age ON traces (moment)",
        """CREATE TABLE told (
            word TEXT NOT NULL,
            article_id INTEGER NOT NULL,
            PRIMARY KEY (word, article_id)
        ) STRICT, WITHOUT ROWID""",
    ),
    (
        # Beginnings of words stand apart from words, see `index`.
        "DROP TABLE words",
        """CREATE VIRTUAL TABLE words USING fts5 (
            title, body, stems, content='', tokenize="unicode61 remove_diacritics 0"
        )""",
        """CREATE TABLE parts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            first INTEGER NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            last INTEGER NOT NULL
        ) STRICT""",
        "UPDATE facts SET value = '' WHERE name = 'folding'",
    ),
    (
        # An office without a name («وزارة الصحة») is one in each feed.
        "ALTER TABLE people ADD COLUMN feed_id INTEGER",
        """CREATE TABLE former (
            article_id INTEGER NOT NULL,
            kind TEXT NOT NULL,
            folded TEXT NOT NULL,
            person_id INTEGER NOT NULL REFERENCES people (id),
            PRIMARY KEY (article_id, kind, folded)
        ) STRICT, WITHOUT ROWID""",
    ),
    (
        # Notes on words of an article beside the one on all of it, and on what was only opened.
        "ALTER TABLE notes ADD COLUMN margins TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE files ADD COLUMN notes TEXT NOT NULL DEFAULT '[]'",
    ),
    (
        # How often the page of an entry could not be fetched.
        "ALTER TABLE texts ADD COLUMN missed INTEGER NOT NULL DEFAULT 0",
    ),
    (
        # The newest of what words begin with once more, in tables that are smaller, see `index`.
        """CREATE TABLE fresh (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            first INTEGER NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            last INTEGER NOT NULL
        ) STRICT""",
    ),
)
