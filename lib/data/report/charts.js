// Pictures: Vega-Lite draws them from a description, in the colours of the page. In a page that was
// built without it, bars take their place, or nothing: the numbers are in the tables.

const drawn = typeof vega !== "undefined" && typeof vegaLite !== "undefined";
const colour = name => "var(--" + name + ")";

const look = {
  background: "transparent", font: getComputedStyle(document.body).fontFamily, view: { stroke: null }, aria: false,
  axis: { labelColor: colour("ink"), titleColor: colour("faint"), domainColor: colour("line"), tickColor: colour("line"),
          gridColor: colour("line"), labelFontSize: 13, titleFontSize: 13, titleFontWeight: "normal", labelLimit: 300 },
  legend: { labelColor: colour("ink"), labelFontSize: 13, title: null, orient: "top", labelLimit: 300, columns: page.clientWidth < 500 ? 1 : 0 },
  text: { color: colour("ink"), fontSize: 13 }, bar: { color: colour("bar") }, rule: { color: colour("late") },
};

function speakTheLanguage() {
  const indonesian = report.language === "id";
  const days = indonesian ? ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
                          : ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const months = indonesian ? ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
                            : ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  vega.defaultLocale({ decimal: indonesian ? "," : ".", thousands: indonesian ? "." : ",", grouping: [3], currency: ["", ""] },
                     { dateTime: "%x %X", date: "%d/%m/%Y", time: "%H:%M", periods: ["AM", "PM"],
                       days, shortDays: days.map(d => d.slice(0, 3)), months, shortMonths: months.map(m => m.slice(0, 3)) });
}
if (drawn) speakTheLanguage();

// `told`: what the picture says, for whoever does not see it.
function figure(part, told) {
  const element = make("figure", "", { role: "img", "aria-label": told });
  part.append(element);
  return element;
}

function draw(element, spec) {
  const width = Math.max(220, element.clientWidth - 2 * parseFloat(getComputedStyle(element).paddingLeft));
  const whole = { width, padding: { left: 4, top: 5, right: 12, bottom: 5 }, autosize: { type: "fit-x", contains: "padding" }, config: look, ...spec };
  element.replaceChildren();
  const view = new vega.View(vega.parse(vegaLite.compile(whole).spec), { renderer: "svg", container: element, hover: false });
  // The figure tells what the picture says; its parts would only be noise.
  return view.runAsync().then(() => element.querySelector("svg").setAttribute("aria-hidden", "true"));
}

const roomForNames = () => Math.min(420, 0.4 * page.clientWidth);

// One bar an entry, from the top: { name, value, tone }.
function bars(part, told, entries) {
  const summary = told + ": " + entries.map(e => e.name + " " + count.format(e.value)).join("; ");
  const element = figure(part, summary);
  if (!drawn) return plainBars(element, entries);
  return draw(element, {
    data: { values: entries.map(entry => ({ tone: "bar", ...entry, label: count.format(entry.value) })) },
    height: 24 * entries.length,
    encoding: { y: { field: "name", type: "nominal", sort: entries.map(e => e.name), title: null,
                     axis: { labelLimit: roomForNames(), ticks: false, domain: false } } },
    layer: [
      { mark: { type: "bar", height: 15, cornerRadiusEnd: 2 },
        encoding: { x: { field: "value", type: "quantitative", title: null, axis: null },
                    color: { field: "tone", type: "nominal", legend: null,
                             scale: { domain: ["bar", "good", "late", "pale"], range: ["bar", "good", "late", "pale"].map(colour) } },
                    tooltip: [{ field: "name" }, { field: "label" }] } },
      { mark: { type: "text", align: { expr: "datum.value < 0 ? 'right' : 'left'" }, dx: { expr: "datum.value < 0 ? -5 : 5" } },
        encoding: { x: { field: "value", type: "quantitative" }, text: { field: "label" } } },
    ],
  });
}

function plainBars(element, entries) {
  element.classList.add("bars");
  const most = Math.max(1, ...entries.map(entry => Math.abs(entry.value)));
  for (const entry of entries) {
    const line = make("div"), bar = make("i");
    bar.style.width = 100 * Math.abs(entry.value) / most + "%";
    if (entry.tone) bar.style.background = colour(entry.tone);
    line.append(make("span", entry.name), bar, make("em", count.format(entry.value)));
    element.append(line);
  }
}

// Bars in parts: { name, part, value }; `tones`: the colour of each part, in order.
function stackedBars(part, told, entries, tones) {
  const totals = groups(entries, e => e.name, e => e.value);
  if (!drawn) return bars(part, told, totals);
  const summary = told + ": " + totals.map(t => t.name + " " + count.format(t.value)).join("; ");
  const parts = Object.keys(tones);
  return draw(figure(part, summary), {
    height: 24 * totals.length,
    encoding: { y: { field: "name", type: "nominal", sort: totals.map(t => t.name), title: null,
                     axis: { labelLimit: roomForNames(), ticks: false, domain: false } } },
    layer: [
      { data: { values: entries.map(e => ({ ...e, order: parts.indexOf(e.part), label: count.format(e.value) })) },
        mark: { type: "bar", height: 15 },
        encoding: { x: { field: "value", type: "quantitative", stack: true, title: null, axis: null },
                    order: { field: "order" },
                    color: { field: "part", type: "nominal", scale: { domain: parts, range: Object.values(tones).map(colour) } },
                    tooltip: [{ field: "name" }, { field: "part" }, { field: "label" }] } },
      { data: { values: totals.map(t => ({ ...t, label: count.format(t.value) })) },
        mark: { type: "text", align: "left", dx: 5 },
        encoding: { x: { field: "value", type: "quantitative" }, text: { field: "label" } } },
    ],
  });
}

const timeAxis = { type: "temporal", scale: { type: "utc" }, title: null,
                   axis: { format: "%d %b %Y", labelOverlap: "greedy", labelSeparation: 12, tickCount: { expr: "width / 120" }, grid: false, labelFlush: true } };
const peopleAxis = { type: "quantitative", title: null, axis: { format: ",.0f", tickMinStep: 1 } };

// { day, value }
function line(part, told, entries) {
  const summary = told + ": " + entries.map(e => day(e.day) + " " + count.format(e.value)).join("; ");
  const element = figure(part, summary);
  if (!drawn) return plainBars(element, entries.map(e => ({ name: day(e.day), value: e.value })));
  return draw(element, {
    data: { values: entries.map(e => ({ ...e, label: count.format(e.value) })) }, height: 220,
    encoding: { x: { field: "day", ...timeAxis, axis: { ...timeAxis.axis, values: entries.map(e => ({ expr: "toDate('" + e.day + "')" })) } } },
    layer: [
      { mark: { type: "line", color: colour("bar"), strokeWidth: 2, point: { color: colour("bar"), size: 50 } },
        encoding: { y: { field: "value", ...peopleAxis, scale: { domainMin: 0, domainMax: 1.15 * Math.max(1, ...entries.map(e => e.value)) } } } },
      { mark: { type: "text", dy: -12 }, encoding: { y: { field: "value", type: "quantitative" }, text: { field: "label" } } },
    ],
  });
}

// Bars by date, in parts: { day, part, value }.
function dayBars(part, told, entries, tones) {
  const byDay = groups(entries, e => e.day, e => e.value);
  const summary = told + ": " + byDay.map(t => day(t.name) + " " + count.format(t.value)).join("; ");
  const element = figure(part, summary);
  if (!drawn) return plainBars(element, byDay.map(t => ({ name: day(t.name), value: t.value })));
  const parts = Object.keys(tones);
  return draw(element, {
    data: { values: entries.map(e => ({ ...e, order: parts.indexOf(e.part) })) }, height: 220,
    mark: { type: "bar", width: { band: 0.8 } },
    encoding: { x: { field: "day", type: "temporal", timeUnit: "utcyearmonthdate", title: null, axis: timeAxis.axis },
                y: { field: "value", ...peopleAxis, stack: true }, order: { field: "order" },
                color: { field: "part", type: "nominal", scale: { domain: parts, range: Object.values(tones).map(colour) } },
                tooltip: [{ field: "day", type: "temporal", timeUnit: "utcyearmonthdate" }, { field: "part" }, { field: "value" }] },
  });
}

const reach = text => new Date(text) - new Date(report.as_of);
// A deadline far away would squeeze what comes before it.
const isNear = (deadline, last) => reach(deadline) <= 3 * reach(last);

// From the early to the late day: { name, early, half, late, tone }, held against a deadline.
function spans(part, told, entries, deadline) {
  const summary = told + ": " + entries.map(e => e.name + " " + day(e.half)).join("; ");
  const element = figure(part, summary);
  if (!drawn) return plainBars(element, entries.map(e => ({ name: e.name, tone: e.tone, value: Math.round((new Date(e.half) - new Date(report.as_of)) / 864e5) })));
  const y = { field: "name", type: "nominal", sort: entries.map(e => e.name), title: null,
              axis: { labelLimit: roomForNames(), ticks: false, domain: false } };
  const tone = { field: "tone", type: "nominal", legend: null, scale: { domain: ["good", "late"], range: [colour("good"), colour("late")] } };
  return draw(element, {
    height: 26 * entries.length, data: { values: entries.map(e => ({ ...e, label: day(e.half) })) },
    layer: [
      { mark: { type: "bar", height: 10, opacity: 0.45 },
        encoding: { y, x: { field: "early", ...timeAxis, scale: { type: "utc", padding: 16 } }, x2: { field: "late" }, color: tone } },
      { mark: { type: "point", filled: true, size: 80, opacity: 1 },
        encoding: { y, x: { field: "half", ...timeAxis }, color: tone, tooltip: [{ field: "name" }, { field: "label" }] } },
      ...(isNear(deadline, entries[0].late) ? [{
        data: { values: [{ deadline }] }, mark: { type: "rule", strokeWidth: 2, strokeDash: [6, 3], color: colour("ink") },
        encoding: { x: { field: "deadline", ...timeAxis } } }] : []),
    ],
  });
}

// How many are left by date, with nine of ten cases between the edges: { date, left_p10, left_p50, left_p90 }.
function fan(element, entries, deadline) {
  const half = entries.filter(e => Number(e.left_p50) === 0)[0];
  element.setAttribute("aria-label", word("fan") + ": " + entries[0].name + (half ? ", " + day(half.date) : ""));
  const x = { field: "date", ...timeAxis };
  return draw(element, {
    height: 260, data: { values: entries.map(e => ({ date: e.date, low: Number(e.left_p10), half: Number(e.left_p50), high: Number(e.left_p90) })) },
    layer: [
      { mark: { type: "area", color: colour("fan") }, encoding: { x, y: { field: "low", ...peopleAxis }, y2: { field: "high" } } },
      { mark: { type: "line", color: colour("bar"), strokeWidth: 2 }, encoding: { x, y: { field: "half", ...peopleAxis } } },
      ...(isNear(deadline, entries[entries.length - 1].date) ? [{ data: { values: [{ deadline, label: word("deadline") + " " + day(deadline) }] },
        layer: [
          { mark: { type: "rule", strokeWidth: 2, strokeDash: [6, 3] }, encoding: { x: { field: "deadline", ...timeAxis } } },
          { mark: { type: "text", align: "right", baseline: "top", dx: -6, y: 2, color: colour("late") },
            encoding: { x: { field: "deadline", ...timeAxis }, text: { field: "label" } } },
        ] }] : []),
    ],
  });
}
