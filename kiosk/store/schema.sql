-- The content of a pack. Table and field names are those of HSDS 3.1 (Open Referral) where HSDS has them; S marks Socle's
-- additions. The guided part has no edges: a question is asked only while a card still depends on it (path_question and
-- path_card take the place of a drawn graph). Every translatable text stands in its table in the pack's source language
-- and in `translation` in the others. Lists (steps, documents, "may not be refused") are rows.
-- application_id and user_version are set by the compiler.

/* ---- pack, languages, territory ---- */
CREATE TABLE pack(
  id TEXT PRIMARY KEY, title TEXT NOT NULL, version INTEGER NOT NULL, publisher TEXT NOT NULL, licence TEXT NOT NULL,
  source_language TEXT NOT NULL, created_at TEXT NOT NULL, valid_until TEXT, territory_id TEXT NOT NULL,
  hsds_version TEXT NOT NULL DEFAULT '3.1', tz_name TEXT NOT NULL) STRICT;
CREATE TABLE pack_language(language TEXT PRIMARY KEY, sort INTEGER NOT NULL,
  coverage INTEGER NOT NULL /* per cent of the pack's texts that exist in it */) STRICT;
CREATE TABLE territory(id TEXT PRIMARY KEY /* insee:93048, iso:FR */, name TEXT NOT NULL /* as the header shows it */,
  kind TEXT NOT NULL, parent_id TEXT REFERENCES territory(id), latitude REAL, longitude REAL) STRICT;
CREATE TABLE public_holiday(date INTEGER PRIMARY KEY /* yyyymmdd */, name TEXT NOT NULL) STRICT;
CREATE TABLE interface_text(key TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
  status TEXT NOT NULL CHECK(status IN('source','reviewed','human','machine','stale')), PRIMARY KEY(language,key)) STRICT, WITHOUT ROWID;

/* ---- HSDS core ---- */
CREATE TABLE organization(id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT, website TEXT) STRICT;
CREATE TABLE service(
  id TEXT PRIMARY KEY, organization_id TEXT REFERENCES organization(id), name TEXT NOT NULL, description TEXT, url TEXT,
  status TEXT NOT NULL CHECK(status IN('active','inactive','defunct','temporarily closed')), fees_description TEXT, alert TEXT,
  plain_summary TEXT /* S */, service_kind TEXT NOT NULL CHECK(service_kind IN('service','hotline','place')) /* S */,
  urgent_rank INTEGER NOT NULL DEFAULT 0 /* S: 1.. on the urgent screen, 0 not there */) STRICT;
CREATE TABLE location(id TEXT PRIMARY KEY, location_type TEXT NOT NULL CHECK(location_type IN('physical','postal','virtual')),
  name TEXT, description TEXT /* directions */, transportation TEXT, latitude REAL, longitude REAL) STRICT;
CREATE TABLE service_at_location(id TEXT PRIMARY KEY, service_id TEXT NOT NULL REFERENCES service(id),
  location_id TEXT NOT NULL REFERENCES location(id), UNIQUE(service_id,location_id)) STRICT;
CREATE TABLE address(id TEXT PRIMARY KEY, location_id TEXT NOT NULL REFERENCES location(id), address_1 TEXT NOT NULL, city TEXT NOT NULL,
  postal_code TEXT NOT NULL, state_province TEXT NOT NULL, country TEXT NOT NULL, address_type TEXT NOT NULL) STRICT;
CREATE TABLE schedule(id TEXT PRIMARY KEY, service_id TEXT NOT NULL REFERENCES service(id), opening_hours TEXT NOT NULL /* S: OSM */,
  tz_name TEXT NOT NULL) STRICT;
CREATE TABLE schedule_rule(schedule_id TEXT NOT NULL REFERENCES schedule(id), seq INTEGER NOT NULL,
  additive INTEGER NOT NULL /* 0 ';'  1 ','  2 '||' */, date_from INTEGER NOT NULL, date_to INTEGER NOT NULL, weekday_mask INTEGER NOT NULL,
  nth_mask INTEGER NOT NULL, ph INTEGER NOT NULL, opens_min INTEGER NOT NULL, closes_min INTEGER NOT NULL,
  state INTEGER NOT NULL /* 0 closed 1 open 2 unknown 3 by appointment */, comment TEXT, PRIMARY KEY(schedule_id,seq)) STRICT, WITHOUT ROWID;

/* ---- rights ---- */
CREATE TABLE entitlement(id TEXT PRIMARY KEY, name TEXT NOT NULL, plain_summary TEXT NOT NULL, what_description TEXT,
  strength TEXT NOT NULL CHECK(strength IN('legal_right','conditional_right','discretionary','local_scheme')),
  status TEXT NOT NULL CHECK(status IN('active','draft','withdrawn'))) STRICT;

/* ---- taking part, living together ---- */
CREATE TABLE participation_body(id TEXT PRIMARY KEY, name TEXT NOT NULL, plain_summary TEXT NOT NULL, description TEXT,
  power TEXT /* what it decides */, how_to_join TEXT, meeting_times TEXT, nationality_condition TEXT NOT NULL) STRICT;
CREATE TABLE event(id TEXT PRIMARY KEY, name TEXT NOT NULL, plain_summary TEXT NOT NULL, description TEXT, year_text TEXT,
  dtstart TEXT, dtend TEXT, status TEXT NOT NULL) STRICT;
CREATE TABLE history_item(id TEXT PRIMARY KEY, name TEXT NOT NULL, plain_summary TEXT NOT NULL, description TEXT, year_text TEXT,
  rights_statement TEXT NOT NULL) STRICT;

/* ---- what every record of the five kinds may have: link_entity in entitlement, service, participation_body, event, history_item ---- */
CREATE TABLE record(                 -- S: one row a record, the common half of a card
  link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sensitive INTEGER NOT NULL, who_description TEXT, fees_description TEXT,
  delay_description TEXT, refusal_description TEXT, no_papers_note TEXT, appointment_description TEXT, alert TEXT,
  say TEXT /* what to say at the desk */, website TEXT, no_papers_needed INTEGER NOT NULL, free INTEGER NOT NULL,
  appointment TEXT NOT NULL CHECK(appointment IN('none','recommended','required','unknown')), around_the_clock INTEGER NOT NULL,
  assured_date TEXT NOT NULL /* yyyy, yyyy-mm or yyyy-mm-dd; '' not checked yet */, assured_note TEXT,
  confidence TEXT NOT NULL CHECK(confidence IN('high','medium','low')), from_memory INTEGER NOT NULL,
  review_due INTEGER NOT NULL /* yyyymmdd */, PRIMARY KEY(link_entity,link_id)) STRICT, WITHOUT ROWID;
CREATE TABLE step(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;
CREATE TABLE required_document(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, document TEXT NOT NULL,
  alternatives TEXT /* what to do without it */, PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;
CREATE TABLE must_not(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;   -- S: what may not be refused or asked
CREATE TABLE manual_condition(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;   -- prose no machine can judge
CREATE TABLE legal_basis(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, citation TEXT NOT NULL,
  PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;
CREATE TABLE tag(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;   -- S: what other directories say of it ("list: code"), never shown
CREATE TABLE phone(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, number TEXT NOT NULL, description TEXT,
  free_call INTEGER NOT NULL, PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;
CREATE TABLE source_record(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, source TEXT NOT NULL, source_url TEXT,
  PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;
CREATE TABLE record_service(link_entity TEXT NOT NULL, link_id TEXT NOT NULL, sort INTEGER NOT NULL, service_id TEXT NOT NULL REFERENCES service(id),
  PRIMARY KEY(link_entity,link_id,sort)) STRICT, WITHOUT ROWID;   -- S: where: the services (with their places) that serve a right

/* ---- the guide ---- */
CREATE TABLE fact(id TEXT PRIMARY KEY, sort INTEGER NOT NULL, type TEXT NOT NULL CHECK(type IN('choice','integer')),
  question TEXT NOT NULL, help TEXT NOT NULL /* why we ask */, sensitive INTEGER NOT NULL, status INTEGER NOT NULL) STRICT;
CREATE TABLE fact_option(id TEXT PRIMARY KEY, fact_id TEXT NOT NULL REFERENCES fact(id), sort INTEGER NOT NULL, label TEXT NOT NULL,
  help TEXT, because TEXT NOT NULL, icon TEXT, min_value INTEGER NOT NULL, max_value INTEGER NOT NULL, UNIQUE(fact_id,sort)) STRICT;
CREATE TABLE path(id TEXT PRIMARY KEY, sort INTEGER NOT NULL, title TEXT NOT NULL, intro TEXT, pillar TEXT NOT NULL
  CHECK(pillar IN('rights','citizenship','interculturality')), icon TEXT NOT NULL, sensitive INTEGER NOT NULL) STRICT;
CREATE TABLE path_question(path_id TEXT NOT NULL REFERENCES path(id), sort INTEGER NOT NULL, fact_id TEXT NOT NULL REFERENCES fact(id),
  PRIMARY KEY(path_id,sort)) STRICT, WITHOUT ROWID;
CREATE TABLE path_card(id TEXT PRIMARY KEY /* path/link_id */, path_id TEXT NOT NULL REFERENCES path(id), sort INTEGER NOT NULL,
  link_entity TEXT NOT NULL, link_id TEXT NOT NULL, today INTEGER NOT NULL, human INTEGER NOT NULL, UNIQUE(path_id,sort)) STRICT;
CREATE TABLE condition(path_card_id TEXT NOT NULL REFERENCES path_card(id), purpose TEXT NOT NULL CHECK(purpose IN('only_if','likely_if')),
  group_no INTEGER NOT NULL, seq INTEGER NOT NULL, fact_id TEXT NOT NULL REFERENCES fact(id),
  op TEXT NOT NULL CHECK(op IN('=','!=','<','<=','>','>=','known')), value TEXT NOT NULL /* option ids by space, or a number */,
  PRIMARY KEY(path_card_id,purpose,group_no,seq)) STRICT, WITHOUT ROWID;

/* ---- translations (column names of GTFS translations.txt) ---- */
CREATE TABLE translation(
  table_name TEXT NOT NULL, record_id TEXT NOT NULL /* lists: id#sort; record, step..: entity:id#sort */, field_name TEXT NOT NULL,
  language TEXT NOT NULL, translation TEXT NOT NULL, status TEXT NOT NULL CHECK(status IN('reviewed','human','machine','stale')),
  source_hash TEXT NOT NULL, PRIMARY KEY(language,table_name,record_id,field_name)) STRICT, WITHOUT ROWID;

/* ---- what a card searches by, besides its keys ---- */
CREATE INDEX address_location ON address(location_id);
CREATE INDEX schedule_service ON schedule(service_id);
