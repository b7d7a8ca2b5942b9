// Chromium over its DevTools protocol, spoken through a pipe: nothing but Node and the browser is needed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export async function launched() {
  const profile = mkdtempSync(join(tmpdir(), "cakupan-browser-"));
  const browser = spawn(
    "chromium",
    ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-extensions",
     "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
     `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const [, , , input, output] = browser.stdio;
  const waiting = new Map();
  const listeners = new Set();
  let last = 0, rest = "";
  output.setEncoding("utf8");
  output.on("data", (data) => {
    const messages = (rest + data).split("\0");
    rest = messages.pop();
    for (const text of messages) {
      const message = JSON.parse(text);
      if (message.id === undefined) {
        for (const hear of listeners) hear(message);
        continue;
      }
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    }
  });
  const send = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    input.write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });
  const ended = new Promise((resolve) => browser.on("exit", resolve));
  const close = async () => {
    await send("Browser.close").catch(() => {});
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { send, close, page: () => opened(send, listeners) };
}

async function opened(send, listeners) {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  const page = { call, messages: [], requests: [] };
  let loaded = () => {};
  listeners.add((message) => {
    if (message.sessionId !== sessionId) return;
    const { method, params } = message;
    if (method === "Page.loadEventFired") loaded();
    if (method === "Network.requestWillBeSent") page.requests.push(params.request.url);
    if (method === "Log.entryAdded") page.messages.push(params.entry.text);
    if (method === "Runtime.consoleAPICalled") page.messages.push(JSON.stringify(params.args));
    if (method === "Runtime.exceptionThrown")
      page.messages.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
  });
  for (const domain of ["Page", "Network", "Log", "Runtime"]) await call(domain + ".enable");
  page.open = async (url) => {
    const load = new Promise((resolve) => { loaded = resolve; });
    await call("Page.navigate", { url });
    await load;
  };
  page.size = (width, height, scale = 1) =>
    call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: width < 600 });
  page.run = async (expression) => {
    const { result, exceptionDetails } =
      await call("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  // In pixels of the window.
  page.middle = (selector) => page.run(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`);
  page.mouse = (type, { x, y }, more = {}) => call("Input.dispatchMouseEvent", { type, x, y, ...more });
  page.click = async (selector) => {
    const at = await page.middle(selector);
    const button = { button: "left", buttons: 1, clickCount: 1 };
    await page.mouse("mouseMoved", at);
    await page.mouse("mousePressed", at, button);
    await page.mouse("mouseReleased", at, { ...button, buttons: 0 });
  };
  page.press = async (key) => {
    const text = key.length === 1 ? key : key === "Enter" ? "\r" : undefined;
    await call("Input.dispatchKeyEvent", { type: "keyDown", key, code: key, text });
    await call("Input.dispatchKeyEvent", { type: "keyUp", key, code: key });
  };
  return page;
}
