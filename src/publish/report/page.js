(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  const texts = {
    id: {
      since: "Peserta sejak {0}", again: ", lagi {0}", undated: "Peserta, tahun tidak diketahui", disputed: "Sumber berbeda-beda ({0})",
      rank: "peringkat {0}", km: "{0} km", shown: "{0} dari {1} baris", none: "Tidak ada baris yang cocok",
      state: "Golongan", cohort: "Angkatan", province: "{Province}", area: "Kawasan terdekat", gap: "Urutan celah", source: "Sumber", units: "{Regions}",
      gaps: "Lihat celah di {province} ini", close: "Tutup", reading: "Sampai {0} km: {2} dari {1} {regions}, {3} (selang {4})", code: "Kode",
    },
    en: {
      since: "Participant since {0}", again: ", again {0}", undated: "Participant, year not known", disputed: "Sources disagree ({0})",
      rank: "rank {0}", km: "{0} km", shown: "{0} of {1} rows", none: "No row fits",
      state: "Class", cohort: "Cohort", province: "{Province}", area: "Nearest area", gap: "Rank among gaps", source: "Source", units: "{Regions}",
      gaps: "See the gaps of this {province}", close: "Close", reading: "Up to {0} km: {2} of {1} {regions}, {3} (interval {4})", code: "Code",
    },
  };
  // What the place calls its regions; with a capital where the text has one.
  const noun = (name) => {
    const word = document.body.dataset[name.toLowerCase() + (root.lang === "id" ? "Id" : "En")];
    return name === name.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
  };
  const say = (key, ...values) =>
    texts[root.lang][key].replace(/\{(\w+)\}/g, (_, name) => (/\d/.test(name) ? values[name] : noun(name)));
  // What a reader sees of an element that speaks both languages.
  const read = (element) => {
    if (!element) return "";
    const own = all(`[lang="${root.lang}"]`, element);
    return (own.length ? own.map((part) => part.textContent).join(" ") : element.textContent).trim();
  };
  const number = (value, digits) => Number(value).toLocaleString(root.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const made = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
    return element;
  };
  const told = [];  // called when the language changes
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // ---- tables: sort, search, filter, more

  const tables = new Map();
  function refresh(table) {
    const state = tables.get(table);
    const words = folded(state.search).split(/\s+/).filter(Boolean);
    let fitting = 0;
    for (const row of table.tBodies[0].rows) {
      const text = folded(row.dataset.words || "");
      const fits = words.every((word) => text.includes(word)) &&
        Object.entries(state.filters).every(([key, value]) => !value || row.dataset[key] === value);
      row.classList.toggle("out", !fits);
      row.classList.toggle("rest", fits && fitting >= state.first);
      if (fits) ++fitting;
    }
    const count = Math.min(fitting, state.first);
    for (const note of all(`[data-shown="${table.id}"]`))
      note.textContent = fitting ? say("shown", number(count, 0), number(table.tBodies[0].rows.length, 0)) : say("none");
    for (const button of all(`[data-more="${table.id}"]`)) button.hidden = fitting <= state.first;
  }
  function key(row, column, by) {
    const cell = row.cells[column];
    const value = cell.dataset.v !== undefined ? cell.dataset.v : cell.textContent.trim();
    if (by === "words") return value;
    return value === "" || Number.isNaN(Number(value)) ? null : Number(value);
  }
  function sort(table, button) {
    const head = button.closest("th");
    const by = button.dataset.sort;
    const now = head.getAttribute("aria-sort");
    const descending = now ? now === "ascending" : by === "down";
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, key: key(row, head.cellIndex, by) }));
    const order = by === "words" ? (a, b) => a.localeCompare(b, root.lang, { numeric: true }) : (a, b) => a - b;
    rows.sort((a, b) => {
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
      return descending ? order(b.key, a.key) : order(a.key, b.key);
    });
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    table.tBodies[0].append(...rows.map((entry) => entry.row));
    refresh(table);
  }
  for (const table of all("table[data-first]")) {
    tables.set(table, { search: "", filters: {}, first: Number(table.dataset.first) });
    for (const button of all("button[data-sort]", table)) button.addEventListener("click", () => sort(table, button));
    told.push(() => refresh(table));
  }
  for (const input of all("[data-search]")) {
    const table = document.getElementById(input.dataset.search);
    input.addEventListener("input", () => { tables.get(table).search = input.value; refresh(table); });
  }
  for (const select of all("[data-filter]")) {
    const table = document.getElementById(select.dataset.filter);
    select.addEventListener("change", () => { tables.get(table).filters[select.dataset.by] = select.value; refresh(table); });
  }
  for (const button of all("[data-more]")) {
    const table = document.getElementById(button.dataset.more);
    button.addEventListener("click", () => { tables.get(table).first = Infinity; refresh(table); });
  }
  told.push(() => {
    for (const option of all("option[data-id]")) option.textContent = option.dataset[root.lang];
  });

  // ---- the map

  const atlas = one("#atlas");
  if (atlas) map();

  function map() {
    const svg = one("#chart");
    const sheet = one(".sheet", atlas);
    const tip = one("#tip");
    const card = one("#card");
    const marks = one("#marks", svg);
    const slider = one("#year");
    const regions = all(".r", svg);
    const dots = all(".d", svg);
    const number_of = new Map(regions.map((region) => [region.id, region]));
    const looks = atlas.dataset.looks.split(";").map((look) => look.split(",").map(Number));
    const views = all(".legend", atlas).map((legend) => legend.dataset.view);
    let view = views[0];
    const chosen = new Set();
    const beside = matchMedia("(min-width: 64rem)");
    let held = null;  // a region that stays shown, or a province { p }
    let active = null;

    // -- colors

    const legend = () => one(`.legend[data-view="${view}"]`, atlas);
    function paint() {
      const v = views.indexOf(view);
      const last = view === "cohort" && slider ? Number(all("#year-words li")[slider.value].dataset.year) : Infinity;
      looks.forEach((look, k) => {
        const later = look[look.length - 1] > last;
        const out = chosen.size > 0 && (later || !chosen.has(look[v]));
        if (later || out) atlas.style.setProperty("--k" + k, out ? "var(--out)" : "var(--later)");
        else atlas.style.removeProperty("--k" + k);
      });
    }
    function show(name) {
      view = name;
      for (const other of views) atlas.classList.toggle("view-" + other, other === view);
      for (const other of all(".legend", atlas)) other.hidden = other.dataset.view !== view;
      if (one("#years")) one("#years").hidden = view !== "cohort";
      svg.setAttribute("aria-labelledby", "description-" + view);
      choose(null);
      describe();
    }
    function choose(map_class) {
      if (map_class === null) chosen.clear();
      else if (!chosen.delete(map_class)) chosen.add(map_class);
      for (const button of all(".legend button", atlas)) {
        const pressed = button.closest(".legend") === legend() && chosen.has(Number(button.parentElement.dataset.class));
        button.setAttribute("aria-pressed", pressed);
        button.classList.toggle("muted", chosen.size > 0 && !pressed);
      }
      paint();
    }
    for (const entry of regions.length ? all(".legend li[data-class]", atlas) : []) {
      const button = made("button", "", { type: "button", "aria-pressed": "false" });
      button.append(...entry.childNodes);
      entry.append(button);
      button.addEventListener("click", () => choose(Number(entry.dataset.class)));
    }
    for (const input of all("#views input")) input.addEventListener("change", () => show(input.value));

    // -- years

    function year() {
      const entries = all("#year-words li");
      entries.forEach((entry, i) => { entry.hidden = i !== Number(slider.value); });
      one("#year-shown").textContent = entries[slider.value].dataset.year;
      slider.setAttribute("aria-valuetext", read(entries[slider.value]));
      paint();
    }
    if (slider) {
      slider.addEventListener("input", year);
      told.push(year);
    }

    // -- what is known of a region

    const row_of = (region) => one(`#provinces-table tr[data-p="${region.dataset.p}"]`);
    const class_label = (region) => {
      const k = Number(/\bk(\d+)\b/.exec(region.getAttribute("class"))[1]);
      const entry = one(`li[data-class="${looks[k][views.indexOf(view)]}"]`, legend());
      return entry ? read(one("span", entry)) : "";
    };
    function cohort(region) {
      const { cohort: years = "", disputed } = region.dataset;
      const [first, ...more] = years.split(" ").filter(Boolean);
      if (first) return say("since", first) + (more.length ? say("again", more.join(", ")) : "");
      if (disputed) return say("disputed", disputed.split(" ").join(", "));
      return "";
    }
    function province(region) {
      const row = row_of(region);
      if (!row) return "";
      const name = read(row.cells[1]);
      const rank = row.cells[0].dataset.v ? ", " + say("rank", row.cells[0].dataset.v) : "";
      return `${name}: ${read(row.cells[2])} (${row.cells[4].dataset.v}/${row.cells[5].dataset.v})${rank}`;
    }
    const area = (region) => region.dataset.km ? `${region.dataset.area}, ${say("km", number(region.dataset.km, 1))}` : "";
    const sources = (region) => (region.dataset.source || "").split("\n").filter(Boolean);
    const address = (source) => (/https?:\/\/[^\s<>"]+/.exec(source) || [""])[0].replace(/[),;]+$/, "");
    const host = (source) => {
      const at = address(source);
      return at ? new URL(at).hostname.replace(/^www\./, "") : source;
    };
    function gap(region) {
      const link = one(`#gaps-table a[data-region="${region.id.slice(1)}"]`);
      return link ? link.closest("tr").cells[0].textContent : "";
    }

    function fill_tip(region) {
      tip.replaceChildren(made("p", ""));
      tip.firstChild.append(made("b", region.dataset.name));
      const lines = [cohort(region) || class_label(region), province(region), area(region)];
      if (cohort(region) && view !== "cohort") lines.splice(1, 0, class_label(region));
      const from = sources(region).map(host);
      if (from.length) lines.push(`${say("source")}: ${[...new Set(from)].join(", ")}`);
      for (const line of lines) if (line) tip.append(made("p", line));
    }
    function entry(list, name, ...parts) {
      const shown = parts.filter(Boolean);
      if (!shown.length) return;
      const cell = made("dd", "");
      shown.forEach((part, i) => cell.append(...(i ? ["; ", part] : [part])));
      list.append(made("dt", say(name)), cell);
    }
    const source_link = (source) => {
      const at = address(source);
      return at ? made("a", host(source), { href: at, rel: "noopener noreferrer", title: source }) : source;
    };
    function close_button() {
      const button = made("button", say("close"), { type: "button", class: "close" });
      button.addEventListener("click", () => { hold(null); if (stop) stop.focus({ preventScroll: true }); });
      return button;
    }
    function gaps_link(p) {
      const row = one(`#provinces-table tr[data-p="${p}"]`);
      const select = one("#gaps-province");
      const name = row && read(row.cells[1]);
      if (!select || !all("option", select).some((option) => option.value === name)) return [];
      const link = made("a", say("gaps"), { href: "#gaps" });
      link.addEventListener("click", () => { select.value = name; select.dispatchEvent(new Event("change")); });
      const line = made("p", "");
      line.append(link);
      return [line];
    }
    function fill_card(region) {
      const list = made("dl", "");
      entry(list, "state", class_label(region));
      entry(list, "cohort", cohort(region));
      entry(list, "province", province(region));
      entry(list, "area", area(region));
      entry(list, "gap", gap(region));
      entry(list, "code", region.dataset.code);
      entry(list, "source", ...sources(region).map(source_link));
      card.replaceChildren(...(held ? [close_button()] : []), made("h4", region.dataset.name), list, ...gaps_link(region.dataset.p));
    }
    function fill_province(p) {
      const row = one(`#provinces-table tr[data-p="${p}"]`);
      const list = made("dl", "");
      const head = one("#provinces-table thead").rows[0].cells;
      for (const i of [0, 2, 4, 5, 6, 7])
        if (row.cells[i] && read(row.cells[i])) list.append(made("dt", read(head[i])), made("dd", read(row.cells[i])));
      card.replaceChildren(close_button(), made("h4", read(row.cells[1])), list, ...gaps_link(p));
    }

    // -- which region is shown

    function mark(region) {
      marks.replaceChildren();
      if (!region) return;
      for (const name of ["mark", "mark inner"]) {
        const path = document.createElementNS(svg.namespaceURI, "path");
        path.setAttribute("class", name);
        path.setAttribute("d", region.getAttribute("d"));
        marks.append(path);
      }
    }
    function light(p) {
      for (const row of all("#provinces-table tr.lit")) row.classList.remove("lit");
      const row = p !== undefined && one(`#provinces-table tr[data-p="${p}"]`);
      if (row) row.classList.add("lit");
    }
    function dim(p) {
      svg.classList.toggle("dimmed", p !== undefined);
      for (const region of regions) region.classList.toggle("lit", p !== undefined && region.dataset.p === String(p));
      for (const dot of dots) dot.classList.toggle("lit", p !== undefined && number_of.get("r" + dot.dataset.r).dataset.p === String(p));
    }
    function describe() {
      const region = active || (held && held.id ? held : null);
      mark(region);
      light(region ? region.dataset.p : held ? held.p : undefined);
      dim(held && held.p !== undefined ? held.p : undefined);
      // Below the map, a card that comes and goes would move the page under the pointer.
      if (!tip.hidden && !beside.matches) return;
      if (region) fill_card(region);
      else if (held) fill_province(held.p);
      else card.replaceChildren();
    }
    function hold(what) {
      held = what;
      active = null;
      tip.hidden = true;
      describe();
    }
    told.push(() => { tip.hidden = true; describe(); });

    const region_of = (target) => {
      const found = target.closest && target.closest(".r, .d");
      if (!found) return null;
      return found.dataset.r !== undefined ? number_of.get("r" + found.dataset.r) : found.id ? found : null;
    };
    function place_tip(event) {
      const box = sheet.getBoundingClientRect();
      const x = event.clientX - box.left, y = event.clientY - box.top;
      const width = tip.offsetWidth, height = tip.offsetHeight;
      tip.style.left = Math.max(4, Math.min(x + 14, box.width - width - 4)) + "px";
      tip.style.top = (y + 18 + height > box.height && y - 12 - height > 0 ? y - 12 - height : y + 18) + "px";
    }

    // -- zoom

    const whole = svg.getAttribute("viewBox").split(" ").map(Number);
    let seen = whole.slice();
    const radius = dots.map((dot) => Number(dot.getAttribute("r")));
    function look_at(x, y, width) {
      const w = Math.min(whole[2], Math.max(whole[2] / 24, width));
      const h = w * whole[3] / whole[2];
      seen = [Math.min(Math.max(x, whole[0]), whole[0] + whole[2] - w), Math.min(Math.max(y, whole[1]), whole[1] + whole[3] - h), w, h];
      svg.setAttribute("viewBox", seen.join(" "));
      const scale = w / whole[2];
      svg.style.setProperty("--z", scale);
      dots.forEach((dot, i) => dot.setAttribute("r", radius[i] * scale));
      sheet.classList.toggle("zoomed", scale < 0.999);
    }
    const zoom_by = (factor, x = seen[0] + seen[2] / 2, y = seen[1] + seen[3] / 2) => {
      const w = Math.min(whole[2], Math.max(whole[2] / 24, seen[2] * factor));
      const f = w / seen[2];
      look_at(x - (x - seen[0]) * f, y - (y - seen[1]) * f, w);
    };
    function look_at_box(box, room) {
      const w = Math.max(box.width, box.height * whole[2] / whole[3]) * room;
      look_at(box.x + box.width / 2 - w / 2, box.y + box.height / 2 - w * whole[3] / whole[2] / 2, w);
    }
    function box_of(group) {
      const boxes = group.map((region) => region.getBBox());
      const x = Math.min(...boxes.map((b) => b.x)), y = Math.min(...boxes.map((b) => b.y));
      return { x, y, width: Math.max(...boxes.map((b) => b.x + b.width)) - x, height: Math.max(...boxes.map((b) => b.y + b.height)) - y };
    }
    for (const button of all("[data-zoom]", atlas)) {
      button.addEventListener("click", () => {
        if (button.dataset.zoom === "whole") look_at(...whole);
        else zoom_by(button.dataset.zoom === "in" ? 1 / 1.8 : 1.8);
      });
    }
    const at_of = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const at = at_of(event);
      zoom_by(event.deltaY > 0 ? 1.15 : 1 / 1.15, at.x, at.y);
    }, { passive: false });

    // -- pointer: hover, tap, drag

    let drag = null;
    svg.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, y: event.clientY, from: seen.slice(), moved: false }; });
    svg.addEventListener("pointermove", (event) => {
      if (drag && event.buttons && sheet.classList.contains("zoomed")) {
        const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
        if (drag.moved || Math.hypot(dx, dy) > 5) {
          if (!drag.moved) svg.setPointerCapture(event.pointerId);
          drag.moved = true;
          tip.hidden = true;
          const scale = seen[2] / svg.getBoundingClientRect().width;
          look_at(drag.from[0] - dx * scale, drag.from[1] - dy * scale, seen[2]);
          return;
        }
      }
      if (event.pointerType === "touch") return;
      const region = region_of(event.target);
      tip.hidden = !region;
      if (region !== active) {
        active = region;
        describe();
        if (region) fill_tip(region);
      }
      if (region) place_tip(event);
    });
    svg.addEventListener("pointerleave", () => { tip.hidden = true; if (active) { active = null; describe(); } });
    const nearest = (event) => {
      let best = null, least = 18;
      for (const dot of [...dots, ...regions]) {
        const box = dot.getBoundingClientRect();
        const distance = Math.hypot(event.clientX - box.x - box.width / 2, event.clientY - box.y - box.height / 2);
        if (distance < least) { least = distance; best = region_of(dot); }
      }
      return best;
    };
    svg.addEventListener("click", (event) => {
      const dragged = drag && drag.moved;
      drag = null;
      if (dragged) return;
      const region = region_of(event.target) || nearest(event);
      hold(region);
      if (region) rove(region);
    });
    svg.addEventListener("dblclick", (event) => { const at = at_of(event); zoom_by(0.5, at.x, at.y); });

    // -- keyboard: one stop of the tab key, arrows from region to region

    svg.setAttribute("role", "group");
    let stop = null;
    function rove(region) {
      if (stop) stop.setAttribute("tabindex", "-1");
      stop = region;
      region.setAttribute("tabindex", "0");
    }
    const tagged = regions.filter((region) => region.id);
    for (const region of tagged) {
      for (const title of all("title", region)) title.remove();
      region.setAttribute("role", "button");
      region.setAttribute("tabindex", "-1");
      region.setAttribute("aria-label", region.dataset.name);
    }
    if (tagged.length) rove(tagged[0]);
    let centers = null;
    function center(region) {
      centers = centers || new Map(tagged.map((other) => {
        const box = other.getBBox();
        return [other, [box.x + box.width / 2, box.y + box.height / 2]];
      }));
      return centers.get(region);
    }
    function step(from, dx, dy) {
      const [x, y] = center(from);
      let best = null, least = Infinity;
      for (const other of tagged) {
        const [ox, oy] = center(other);
        const along = (ox - x) * dx + (oy - y) * dy, across = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
        if (other === from || along <= 0 || across > along * 1.5) continue;
        const cost = along + across * 2;
        if (cost < least) { least = cost; best = other; }
      }
      return best;
    }
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    svg.addEventListener("focusin", (event) => {
      const region = region_of(event.target);
      if (!region || !region.matches(":focus-visible")) return;
      active = region;
      const box = region.getBBox();
      if (box.x < seen[0] || box.y < seen[1] || box.x + box.width > seen[0] + seen[2] || box.y + box.height > seen[1] + seen[3])
        look_at(box.x + box.width / 2 - seen[2] / 2, box.y + box.height / 2 - seen[3] / 2, seen[2]);
      describe();
    });
    svg.addEventListener("focusout", () => { if (active) { active = null; describe(); } });
    svg.addEventListener("keydown", (event) => {
      const region = region_of(event.target);
      if (!region || event.ctrlKey || event.metaKey || event.altKey) return;
      if (ways[event.key]) {
        const next = step(region, ...ways[event.key]);
        if (next) { rove(next); next.focus(); }
      } else if (event.key === "Enter" || event.key === " ") {
        hold(region);
      } else if (event.key === "Escape") {
        hold(null);
      } else if (event.key === "+" || event.key === "-") {
        const [x, y] = center(region);
        zoom_by(event.key === "+" ? 1 / 1.8 : 1.8, x, y);
      } else {
        return;
      }
      event.preventDefault();
    });

    // -- from the tables to the map

    const jump = () => one("#map").scrollIntoView();
    for (const link of all("[data-open]")) {
      link.addEventListener("click", (event) => {
        const group = regions.filter((region) => region.dataset.p === link.dataset.open);
        if (!group.length) return;
        event.preventDefault();
        look_at_box(box_of(group), 1.25);
        rove(group[0]);
        hold({ p: link.dataset.open });
        jump();
      });
    }
    for (const row of all("#provinces-table tbody tr")) {
      row.addEventListener("pointerenter", () => { if (!held) dim(row.dataset.p); });
      row.addEventListener("pointerleave", () => { if (!held) dim(undefined); });
    }
    for (const link of all("[data-region]")) {
      link.addEventListener("click", (event) => {
        const region = number_of.get("r" + link.dataset.region);
        if (!region) return;
        event.preventDefault();
        const box = region.getBBox();
        look_at_box(box, Math.max(3, whole[2] / 10 / Math.max(box.width, box.height * whole[2] / whole[3])));
        rove(region);
        hold(region);
        jump();
      });
    }
    show(view);
  }

  // ---- the curve: what it says at the pointer

  const curve = one("#curve");
  if (curve) {
    const rows = all("#curve-table tbody tr");
    const cursor = one(".cursor", curve), reading = one("#curve-reading");
    let shown = null;
    const tell = () => {
      if (!shown) { reading.textContent = ""; return; }
      const [km, units, participants, share, interval] = [...shown.cells].map(read);
      reading.textContent = say("reading", km, units, participants, share, interval);
    };
    curve.addEventListener("pointermove", (event) => {
      const box = curve.getBoundingClientRect();
      const km = (event.clientX - box.left) / box.width * Number(curve.dataset.most);
      shown = rows.reduce((best, row) => Math.abs(row.dataset.km - km) < Math.abs(best.dataset.km - km) ? row : best);
      cursor.hidden = false;
      cursor.style.left = shown.dataset.km / Number(curve.dataset.most) * 100 + "%";
      tell();
    });
    curve.addEventListener("pointerleave", () => { cursor.hidden = true; shown = null; tell(); });
    told.push(tell);
  }

  // ---- the language, last: everything else is told of it

  function speak() {
    const chosen = one('input[name="language"]:checked');
    if (chosen) root.lang = chosen.value;
    for (const hear of told) hear();
  }
  for (const input of all('input[name="language"]')) input.addEventListener("change", speak);
  speak();
})();
