// node browser.mjs FOLDER charts|no-charts: opens FOLDER/report/index.html, FOLDER/report/bare.html and
// FOLDER/english/index.html in Chromium through DevTools, without a network, and holds what they show
// against the CSV files beside them. Ends with "N passed, N failed".

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const { Resource } = require("datapackage");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [, , folder, built] = process.argv;
let passed = 0, failed = 0;

function check(sentence, good, shown) {
  if (good) return void ++passed;
  ++failed;
  console.log("FAILED: " + sentence, JSON.stringify(shown ?? "").slice(0, 700));
}

async function rowsOf(report, name) {
  const resource = await Resource.load({ name: "table", path: name + ".csv" }, { basePath: `${folder}/${report}/data` });
  return resource.read({ keyed: true, cast: false });
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

async function open(file, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "id-ID", ...options });
  page.said = [];
  page.asked = [];
  page.on("console", message => page.said.push(message.text()));
  page.on("pageerror", error => page.said.push(String(error)));
  page.on("request", request => page.asked.push(request.url()));
  await page.context().setOffline(true);
  await page.goto("file://" + file);
  await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 30000 }).catch(error => page.said.push(String(error)));
  return page;
}

function isQuiet(page, what) {
  check(what + ": the console is silent", page.said.length === 0, page.said);
  check(what + ": nothing is asked for but the page", page.asked.length === 1 && page.asked[0].startsWith("file:"), page.asked);
}

const number = (text, locale = "id-ID") => /^-?\d+$/.test(text) ? new Intl.NumberFormat(locale).format(Number(text)) : text;
const total = (rows, name) => rows.reduce((sum, row) => sum + Number(row[name] || 0), 0);
const shownTable = (page, name) => page.$eval("#table-" + name, table => ({
  columns: [...table.querySelectorAll("thead button")].map(button => button.title),
  rows: [...table.querySelectorAll("tbody tr")].map(row => [...row.cells].map(cell => cell.textContent)),
}));

// Columns that the page says in words of its own.
const worded = ["message", "severity", "feasible", "chance", "name"];

async function tablesEqualFiles(page, report) {
  for (const name of ["backlog", "backlog_desa", "trend", "changes", "forecast", "next_rosters", "days", "findings", "duplicates", "lists"]) {
    const rows = await rowsOf(report, name);
    const { columns, rows: shown } = await shownTable(page, name);
    check(`the table of ${name}.csv has its rows`, shown.length === rows.length && rows.length > 0, [shown.length, rows.length]);
    const wrong = rows.flatMap((row, i) => columns.map((column, j) => [column, shown[i]?.[j], number(row[column])]))
      .filter(([column, seen, wanted]) => !worded.includes(column) && seen !== wanted);
    check(`the table of ${name}.csv has its numbers`, wrong.length === 0, wrong.slice(0, 3));
  }
}

async function figuresAddUp(page) {
  const backlog = await rowsOf("report", "backlog"), rosters = await rowsOf("report", "next_rosters");
  const wanted = { must_record: total(backlog, "must_record"), backlog: total(backlog, "backlog"), papers_in: total(backlog, "papers_in"),
                   recorded_or_in_process: total(backlog, "recorded") + total(backlog, "in_process"), duplicate: total(backlog, "duplicate"),
                   called_ahead: total(rosters, "called"), duplicates_waiting: total(await rowsOf("report", "duplicates"), "pairs") };
  for (const [name, value] of Object.entries(wanted)) {
    const seen = await page.textContent(`#figure-${name} b`);
    check(`the figure of ${name} is the sum of its CSV`, seen === number(String(value)), [seen, value]);
  }
  const calls = await rowsOf("report", "roster");
  check("who is called ahead is on the rosters", calls.length === wanted.called_ahead, [calls.length, wanted.called_ahead]);
  const { must_record: must, recorded_or_in_process: done, duplicate, backlog: left } = wanted;
  check("the funnel adds up", must === done + duplicate + left, wanted);
  check("a deadline that cannot be met stands on top", await page.$eval("#verdict", p => p.className) ===
        ((await rowsOf("report", "forecast")).some(row => row.feasible === "false" && row.backlog > 0) ? "verdict late" : "verdict"));
}

async function tableObeysKeys(page) {
  const backlog = await rowsOf("report", "backlog");
  const header = page.locator("#table-backlog thead button[title=backlog]");
  await header.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  check("a heading says how it is sorted", await page.$eval("#table-backlog th[aria-sort]", th => th.getAttribute("aria-sort")) === "descending");
  const { columns, rows } = await shownTable(page, "backlog");
  const place = columns.indexOf("backlog");
  const wanted = backlog.map(row => Number(row.backlog)).sort((a, b) => b - a).map(value => number(String(value)));
  check("twice on a heading sorts downwards", JSON.stringify(rows.map(row => row[place])) === JSON.stringify(wanted), rows.map(row => row[place]));
  await page.fill("#kecamatan input[type=search]", "ulu ogan");
  const found = await shownTable(page, "backlog");
  check("a search shows only what it finds", found.rows.length === 1 && found.rows[0].includes("Ulu Ogan"), found.rows);
  await page.fill("#kecamatan input[type=search]", "");
}

async function isAccessible(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  check(what + ": no rule of accessibility is broken", violations.length === 0,
        violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 120), v.nodes[0].any[0]?.message]));
}

async function chartsShowTables(page) {
  const backlog = (await rowsOf("report", "backlog")).filter(row => row.backlog > 0);
  const drawn = await page.$$eval("#kecamatan figure svg .mark-text.role-mark text", texts => texts.map(text => text.textContent));
  const wanted = backlog.map(row => number(row.backlog));
  check("the picture of the kecamatan has their numbers", JSON.stringify(drawn.sort()) === JSON.stringify(wanted.sort()), drawn);
  check("there is a picture in every part", await page.$$eval("main section", parts => parts.filter(p => !p.querySelector("figure svg")).map(p => p.id).join()) === "rosters,lists");
  const fan = await rowsOf("report", "forecast_fan");
  const points = await page.$$eval("#fan-of option", options => options.map(option => option.value));
  check("every point with a backlog has its fan", points.length > 0 && points.every(code => fan.some(row => row.code === code)), points);
  const before = await page.$eval("#fan svg", svg => svg.outerHTML);
  await page.selectOption("#fan-of", points[1]);
  await page.waitForFunction(old => document.querySelector("#fan svg")?.outerHTML !== old, before, { timeout: 10000 }).catch(() => {});
  check("another point shows another fan", await page.$eval("#fan svg", svg => svg.outerHTML) !== before);
}

async function theReport() {
  const page = await open(`${folder}/report/index.html`);
  isQuiet(page, "the report");
  await figuresAddUp(page);
  await tablesEqualFiles(page, "report");
  if (built === "charts") await chartsShowTables(page);
  await tableObeysKeys(page);
  await isAccessible(page, "by day");
  const paper = await page.pdf({ preferCSSPageSize: true });
  const sheets = paper.toString("latin1").match(/\/Type \/Page\b/g).length;
  check("it prints on at most eight sheets of A4", sheets <= 8, sheets);
  check("nothing is said or asked to the end", page.said.length === 0 && page.asked.length === 1, page.said);
  await page.close();
}

async function otherLooks() {
  const night = await open(`${folder}/report/index.html`, { colorScheme: "dark" });
  isQuiet(night, "at night");
  await isAccessible(night, "at night");
  await night.close();
  const phone = await open(`${folder}/report/index.html`, { viewport: { width: 390, height: 800 } });
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  check("it fits on a phone", width <= 390, width);
  await phone.close();
  const english = await open(`${folder}/english/index.html`);
  isQuiet(english, "in English");
  check("it speaks English", (await english.textContent("h1")).startsWith("Recording"), await english.textContent("h1"));
  const codes = await english.$$eval("thead button", buttons => buttons.filter(b => b.textContent === b.title).map(b => b.title));
  check("every column has a word", codes.length === 0, codes);
  await english.close();
}

async function bare() {
  if (built !== "charts") return;
  const page = await open(`${folder}/report/bare.html`);
  isQuiet(page, "without the chart library");
  check("bars take the place of charts", await page.$$eval("figure.bars i", bars => bars.length) > 20);
  await tablesEqualFiles(page, "report");
  await page.close();
}

await theReport();
await otherLooks();
await bare();
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
