// The page from top to bottom.

const backlog = tableOf("backlog.csv").records;
const waitsFor = tableOf("duplicates.csv").records;
const rosters = tableOf("next_rosters.csv").records;
const outlook = tableOf("forecast.csv").records;
const nameOf = record => record.desa || record.kecamatan || word("unknown_place");
const pending = [];  // pictures

const figures = {
  must_record: sum(backlog, "must_record"),
  recorded_or_in_process: sum(backlog, "recorded") + sum(backlog, "in_process"),
  duplicate: sum(backlog, "duplicate"),
  backlog: sum(backlog, "backlog"),
  papers_in: sum(backlog, "papers_in"),
  called_ahead: sum(rosters, "called"),
  duplicates_waiting: sum(waitsFor, "pairs"),
};

function opening() {
  const header = make("header"), list = make("ul", "", { class: "figures" });
  header.append(make("h1", word("title")), make("p", word("as_of") + " " + day(report.as_of) + " · " + report.kabupaten));
  for (const [name, value] of Object.entries(figures)) {
    const item = make("li", "", { id: "figure-" + name });
    item.append(make("b", count.format(value)), make("span", word(name)));
    list.append(item);
  }
  header.append(list, ...verdict(), make("nav", "", { id: "ways", "aria-label": word("contents") }));
  page.append(header, make("main"));
}

// The sentence of the head of office.
function verdict() {
  const waiting = outlook.filter(r => Number(r.backlog) > 0);
  if (!waiting.length) return [];
  const late = waiting.filter(r => r.feasible !== "true");
  const sentence = late.length === 0 ? word("all_in_time")
    : word("some_late") + " " + late.map(r => r.name || r.code).join(", ") + ". " + word("shortfall") + ": " + count.format(sum(late, "shortfall")) + ".";
  return [make("p", sentence, { class: late.length ? "verdict late" : "verdict", id: "verdict" })];
}

function funnel() {
  const part = section("funnel", word("funnel"), word("funnel_note"));
  const tones = { recorded_or_in_process: "good", duplicate: "pale", backlog: "late" };
  pending.push(bars(part, word("funnel"), Object.entries(figures).filter(([name]) => name !== "duplicates_waiting")
    .map(([name, value]) => ({ name: word(name), value, tone: tones[name] || "bar" }))));
}

function backlogBars(part, title, records) {
  const inOrder = records.filter(r => Number(r.backlog) > 0).sort((a, b) => b.backlog - a.backlog);
  pending.push(stackedBars(part, title, inOrder.flatMap(r => [
    { name: nameOf(r), part: word("papers_in"), value: Number(r.papers_in) },
    { name: nameOf(r), part: word("no_papers"), value: r.backlog - r.papers_in },
  ]), { [word("papers_in")]: "bar", [word("no_papers")]: "pale" }));
}

// Names tell people more, and leave room.
const withoutCodes = file => ({ columns: tableOf(file).header.filter(column => !column.endsWith("_code")) });

function places() {
  const kecamatan = section("kecamatan", word("by_kecamatan"));
  backlogBars(kecamatan, word("by_kecamatan"), backlog);
  table(kecamatan, word("by_kecamatan"), "backlog.csv", withoutCodes("backlog.csv"));
  const desa = section("desa", word("by_desa"), word("most_desa"));
  const most = tableOf("backlog_desa.csv").records.filter(r => r.desa).sort((a, b) => b.backlog - a.backlog).slice(0, 15);
  backlogBars(desa, word("by_desa"), most.map(r => ({ ...r, desa: r.desa + ", " + r.kecamatan })));
  table(desa, word("by_desa"), "backlog_desa.csv", withoutCodes("backlog_desa.csv"));
}

function history() {
  const closings = tableOf("trend.csv").records;
  const part = section("trend", word("trend"), closings.length ? "" : word("no_closing"));
  if (!closings.length) return;
  const points = closings.filter(r => r.day !== report.as_of).map(r => ({ day: r.day, value: Number(r.backlog) }));
  pending.push(line(part, word("trend"), [...points, { day: report.as_of, value: figures.backlog }]));
  table(part, word("trend"), "trend.csv");
  changes(part);
}

const takenAway = ["recorded", "moved_out", "died", "duplicates_closed"];
function changes(part) {
  const { header, records } = tableOf("changes.csv");
  if (!records.length) return;
  const title = word("changes") + " " + day(records[0].from);
  part.append(make("h3", title));
  const terms = header.slice(header.indexOf("opening") + 1, header.indexOf("closing"))
    .map(name => ({ name: word(name), value: sum(records, name) * (takenAway.includes(name) ? -1 : 1) })).filter(t => t.value);
  if (terms.length)
    pending.push(bars(part, title, terms.map(t => ({ ...t, tone: t.value < 0 ? "good" : "late" }))));
  table(part, title, "changes.csv", { columns: header.filter(column => !["kecamatan_code", "from", "to"].includes(column)) });
}

const forecastColumns = ["name", "backlog", "papers_in", "deadline", "working_days", "places", "shortfall", "feasible",
                         "finish_p10", "finish_p50", "finish_p90", "chance", "stations_needed", "saturdays_needed", "newcomers"];

function forecast() {
  const part = section("forecast", word("forecast"), outlook.length ? "" : word("no_deadline"));
  if (!outlook.length) return;
  const deadlines = [...new Set(outlook.map(r => r.deadline))].sort();
  part.append(make("p", word("deadline") + ": " + deadlines.map(day).join(", ") + ". " + word("forecast_note"), { class: "note" }));
  const ahead = outlook.filter(r => Number(r.backlog) > 0 && r.finish_p50).sort((a, b) => b.finish_p50.localeCompare(a.finish_p50));
  if (ahead.length)
    pending.push(spans(part, word("forecast"), ahead.map(r => ({
      name: r.name || r.code, early: r.finish_p10, half: r.finish_p50, late: r.finish_p90 || r.finish_p50,
      tone: r.feasible === "true" ? "good" : "late" })), ahead[0].deadline));
  fans(part, ahead);
  const said = { true: word("yes"), false: word("no") };
  table(part, word("forecast"), "forecast.csv", {
    columns: forecastColumns.filter(column => column !== "deadline" || deadlines.length > 1),
    cell: (r, column) => column === "feasible" ? said[r.feasible] : column === "name" ? r.name || r.code
      : column === "chance" && r.chance ? percent.format(r.chance) : shown(r[column]),
  });
}

function fans(part, ahead) {
  const left = tableOf("forecast_fan.csv").records;
  const known = ahead.slice().sort((a, b) => b.backlog - a.backlog).filter(r => left.some(l => l.code === r.code));
  if (!drawn || !known.length) return;
  part.append(make("h3", word("fan")), make("p", word("fan_note"), { class: "note" }));
  const tools = make("div", "", { class: "tools" });
  const choice = make("select", "", { id: "fan-of", "aria-label": word("service_point") });
  choice.append(...known.map(r => make("option", r.name || r.code, { value: r.code })));
  tools.append(choice);
  part.append(tools);
  const element = figure(part, word("fan"));
  element.id = "fan";
  const show = () => fan(element, left.filter(l => l.code === choice.value), known.find(r => r.code === choice.value).deadline);
  choice.addEventListener("change", show);
  pending.push(show());
}

function days() {
  const next = section("rosters", word("rosters"), rosters.length ? "" : word("no_rosters"));
  if (rosters.length) table(next, word("rosters"), "next_rosters.csv");
  const past = tableOf("days.csv").records;
  const part = section("days", word("days"), past.length ? word("days_note") : word("no_days"));
  if (!past.length) return;
  const ends = { recorded: "good", deferred: "late", no_show: "pale", unresolved: "bar" };
  const others = ["local_only", "incomplete", "duplicate", "moved", "died"];
  const entries = past.flatMap(r => [
    ...Object.keys(ends).map(name => ({ day: r.date, part: word(name), value: Number(r[name]) })),
    { day: r.date, part: word("other_ends"), value: others.reduce((total, name) => total + Number(r[name]), 0) }]);
  const summed = groups(entries, e => e.day + "|" + e.part, e => e.value)
    .map(e => ({ day: e.name.split("|")[0], part: e.name.split("|")[1], value: e.value })).filter(e => e.value);
  const tones = Object.fromEntries(Object.entries(ends).map(([name, tone]) => [word(name), tone]));
  pending.push(dayBars(part, word("days"), summed, { ...tones, [word("other_ends")]: "faint" }));
  table(part, word("days"), "days.csv");
}

function quality() {
  const findings = tableOf("findings.csv").records;
  const part = section("findings", word("findings"), findings.length ? word("findings_note") : word("no_findings"));
  if (findings.length) {
    const tones = { error: "late", warning: "bar", note: "pale" };
    const byCode = groups(findings, r => r.code, r => Number(r.residents)).sort((a, b) => b.value - a.value).slice(0, 15);
    pending.push(bars(part, word("findings"), byCode.map(({ name, value }) =>
      ({ name: name + " " + word(name), value, tone: tones[findings.find(r => r.code === name).severity] }))));
    table(part, word("findings"), "findings.csv", {
      cell: (r, column) => column === "message" ? word(r.code) : column === "severity" ? word(r.severity) : shown(r[column]) });
  }
  const pairs = section("duplicates", word("duplicates"), waitsFor.length ? word("duplicates_note") : word("no_duplicates"));
  if (!waitsFor.length) return;
  pending.push(bars(pairs, word("duplicates"), waitsFor.slice().sort((a, b) => b.pairs - a.pairs)
    .map(r => ({ name: nameOf(r), value: Number(r.pairs), tone: "late" }))));
  table(pairs, word("duplicates"), "duplicates.csv");
}

function closing() {
  table(section("lists", word("lists"), word("lists_note")), word("lists"), "lists.csv");
  const footer = make("footer");
  footer.append(make("p", report.made_by + " · " + word("as_of") + " " + report.as_of), make("p", word("head") + " " + report.head));
  page.append(footer);
}

page.replaceChildren();
opening();
funnel();
places();
history();
forecast();
days();
quality();
closing();
// For whoever waits until all is there.
Promise.all(pending).then(() => document.documentElement.setAttribute("data-ready", ""));
