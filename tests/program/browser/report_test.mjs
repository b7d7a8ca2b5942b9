// What a reader does with report.html, in a real browser: node report_test.mjs REPORT [AXE] [FOLDER FOR PICTURES]
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launched } from "./chromium.mjs";

const [report, axe, pictures] = process.argv.slice(2);
const address = pathToFileURL(report).href;
const browser = await launched();

async function picture(page, name) {
  if (!pictures) return;
  const { data } = await page.call("Page.captureScreenshot", {});
  writeFileSync(join(pictures, name + ".png"), Buffer.from(data, "base64"));
}

async function opened(width, features = []) {
  const page = await browser.page();
  await page.size(width, 900);
  const still = { name: "prefers-reduced-motion", value: "reduce" };
  await page.call("Emulation.setEmulatedMedia", { features: [still, ...features] });
  await page.open(address);
  return page;
}

// Rows are alike, and so are regions: the first ones stand for all, which would take axe half a minute.
async function axe_violations(page, when) {
  if (!axe) return;
  await page.run(`for (const more of document.querySelectorAll("tbody tr:nth-child(n+5), #drawing .r:nth-child(n+5), .d"))
    more.remove()`);
  await page.run(readFileSync(axe, "utf8") + ";0");
  const found = await page.run(`axe.run().then((r) => r.violations.map((v) =>
    v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target + " " + n.failureSummary).join(" | ")))`);
  assert.deepEqual(found, [], when);
}

const visible_rows = (table) => `[...document.querySelectorAll("#${table} tbody tr")].filter((r) => r.offsetParent)`;
const first_names = (table) => `${visible_rows(table)}.slice(0, 3).map((r) => r.querySelector("th").textContent)`;
const fill = (code) => `getComputedStyle(document.querySelector('[data-code="${code}"]')).fill`;

async function hover_and_hold(page) {
  const region = '[data-code="14.05"]';
  await page.mouse("mouseMoved", await page.middle(region));
  const tip = (await page.run(`document.querySelector("#tip").innerText`)).replaceAll("\u00a0", " ");
  for (const part of ["Kabupaten Pelalawan", "2017", "Riau: 33,3 %", "peringkat 15", "rtikkediri.or.id"])
    assert.ok(tip.includes(part), `the tip says ${part}: ${tip}`);
  await picture(page, "hover");
  await page.click(region);
  assert.ok(await page.run(`!!document.querySelector("#card a[href^='http']")`), "what is held links to its source");
  await page.call("Emulation.setTouchEmulationEnabled", { enabled: true });
  const at = await page.middle('[data-code="91.71"], [data-code="94.04"]');
  await page.call("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await page.call("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const held = await page.run(`new Promise((done) => setTimeout(() => done(document.querySelector("#card h4").textContent), 100))`);
  assert.notEqual(held, "Kabupaten Pelalawan", "a tap holds another region");
  await page.call("Emulation.setTouchEmulationEnabled", { enabled: false });
}

async function keyboard(page) {
  await page.run(`document.querySelector('#chart [tabindex="0"]').focus()`);
  const before = await page.run(`document.activeElement.dataset.name`);
  await page.press("ArrowLeft");
  const after = await page.run(`document.activeElement.dataset.name`);
  assert.notEqual(after, before, "an arrow moves to another region");
  assert.ok((await page.run(`document.querySelector("#card").innerText`)).includes(after));
  await page.press("Enter");
  assert.ok(await page.run(`!!document.querySelector("#card .close")`), "Enter holds");
  await page.press("Escape");
  assert.ok(!(await page.run(`document.querySelector("#card .close")`)), "Escape lets go");
  await page.run(`document.activeElement.blur()`);
}

async function filter_and_slider(page) {
  const before = await page.run(fill("14.05"));
  await page.click('.legend[data-view="cohort"] li[data-class="1"] button');
  assert.notEqual(await page.run(fill("14.05")), before, "what is not of the chosen class stands back");
  await picture(page, "filter");
  await page.click('.legend[data-view="cohort"] li[data-class="1"] button');
  assert.equal(await page.run(fill("14.05")), before);
  const late = `[...document.querySelectorAll('[data-cohort="2024"]')].map((r) => getComputedStyle(r).fill)`;
  const colors = await page.run(late);
  await page.run(`(() => { const s = document.querySelector("#year"); s.value = 0; s.dispatchEvent(new Event("input")); })()`);
  assert.equal(await page.run(fill("14.05")), before, "who joined first is there from the first year on");
  assert.ok((await page.run(late)).every((color) => color !== colors[0]), "who joined last is not");
  const words = (await page.run(`document.querySelector("#years").innerText`)).replaceAll("\u00a0", " ");
  assert.match(words, /Sampai 2017: 25 dari 514/);
  await picture(page, "slider");
  await page.run(`(() => { const s = document.querySelector("#year"); s.value = s.max; s.dispatchEvent(new Event("input")); })()`);
  assert.deepEqual(await page.run(late), colors);
  await page.click("label[for=view-coverage]");
  assert.notEqual(await page.run(fill("14.05")), before, "the view of the provinces has colors of its own");
  await picture(page, "coverage");
  await page.click("label[for=view-proximity]");
  await picture(page, "proximity");
  await page.click("label[for=view-cohort]");
}

async function sort_and_search(page) {
  assert.equal((await page.run(first_names("provinces-table")))[0], "Daerah Istimewa Yogyakarta");
  await page.click("#provinces-table th:nth-child(2) button");
  assert.deepEqual(await page.run(first_names("provinces-table")), ["Aceh", "Bali", "Banten"]);
  await page.click("#provinces-table th:nth-child(6) button");
  assert.equal((await page.run(first_names("provinces-table")))[0], "Jawa Timur", "most regions first");
  assert.equal(await page.run(`document.querySelector("#provinces-table th:nth-child(6)").ariaSort`), "descending");
  await page.click("#provinces-search");
  await page.call("Input.insertText", { text: "sulawesi" });
  assert.equal(await page.run(`${visible_rows("provinces-table")}.length`), 5);
  await page.run(`(() => { const s = document.querySelector("#provinces-search"); s.value = ""; s.dispatchEvent(new Event("input")); })()`);
  await page.run(`(() => { const s = document.querySelector("#gaps-area"); s.value = "Danau Toba"; s.dispatchEvent(new Event("change")); })()`);
  assert.ok(await page.run(`${visible_rows("gaps-table")}.every((r) => r.innerText.includes("Danau Toba"))`));
  await page.run(`(() => { const s = document.querySelector("#gaps-area"); s.value = ""; s.dispatchEvent(new Event("change")); })()`);
  await page.click('[data-more="gaps-table"]');
  assert.equal(await page.run(`${visible_rows("gaps-table")}.length`), await page.run(`document.querySelectorAll("#gaps-table tbody tr").length`));
  await page.click('#provinces-table tbody tr:first-child a');
  const box = await page.run(`document.querySelector("#chart").getAttribute("viewBox")`);
  await picture(page, "province");
  await page.click('[data-zoom="whole"]');
  assert.notEqual(await page.run(`document.querySelector("#chart").getAttribute("viewBox")`), box, "a province's name opens it on the map");
}

async function language(page) {
  await page.click("label[for=language-en]");
  assert.equal(await page.run("document.documentElement.lang"), "en");
  const text = (await page.run("document.body.innerText")).replaceAll("\u00a0", " ");
  assert.ok(text.includes("36.0%") && !text.includes("36,0 %"), "numbers follow the language");
  assert.ok(!text.includes("Hasil") && text.includes("The result"));
}

async function printed(page) {
  const { data } = await page.call("Page.printToPDF", { preferCSSPageSize: true, printBackground: true });
  const pdf = Buffer.from(data, "base64");
  assert.ok(pdf.subarray(0, 5).equals(Buffer.from("%PDF-")) && pdf.length > 100000, "it prints");
  if (pictures) writeFileSync(join(pictures, "report.pdf"), pdf);
}

async function narrow() {
  const page = await opened(360, [{ name: "prefers-color-scheme", value: "dark" }]);
  assert.equal(await page.run("document.documentElement.scrollWidth"), 360, "nothing is wider than the screen");
  await axe_violations(page, "360 px, dark");
  assert.deepEqual(page.messages, []);
}

async function without_script() {
  const page = await browser.page();
  await page.size(1000, 900);
  await page.call("Emulation.setScriptExecutionDisabled", { value: true });
  await page.open(address);
  await picture(page, "without-script");
  const { root } = await page.call("DOM.getDocument", { depth: 0 });
  for (const selector of ["#chart", ".copy.view-coverage svg", "#provinces-table tbody tr:last-child", "#gaps-table tbody tr:last-child",
                          "#ledger-table tbody tr:last-child"]) {
    const { nodeId } = await page.call("DOM.querySelector", { nodeId: root.nodeId, selector });
    const { model } = await page.call("DOM.getBoxModel", { nodeId });
    assert.ok(model.height > 10, selector + " is shown without scripts");
  }
}

try {
  const page = await opened(1400);
  await hover_and_hold(page);
  await keyboard(page);
  await filter_and_slider(page);
  await sort_and_search(page);
  await language(page);
  await printed(page);
  await axe_violations(page, "1400 px, light");
  await narrow();
  await without_script();
  assert.deepEqual(page.messages, [], "the console stays silent");
  assert.deepEqual(page.requests.filter((url) => url !== address && !url.startsWith("data:")), [], "nothing is asked for");
  console.log("passed" + (axe ? "" : ", without axe-core"));
} finally {
  await browser.close();
}
