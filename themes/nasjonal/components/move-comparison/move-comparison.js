// Sets two municipalities side by side, from what each of them says; they are named in the address, and nowhere else.
(() => {
  const part = document.querySelector("[data-ks=comparison]");
  const answer = part.querySelector("[role=status]");
  const result = part.querySelector(".km-comparison__result");
  const fields = { away: document.querySelector("#fra"), home: document.querySelector("#til") };
  const names = ["not_offered", "own", "partner", "template", "national", "helpline", "contact"];
  const said = part.dataset.states.split("|");
  const slug = /^[a-z0-9-]+$/;
  const chosen = {};
  const offers = {};

  const get = (address) => fetch(address).then((found) => (found.ok ? found.json() : Promise.reject(found.status)));

  const tell = (text, values = {}) => {
    answer.textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  };

  // Gives where a way in leads: what lies on a site that is not there yet is replaced by the website of today.
  const target = (one, service) => {
    if (!service.target.startsWith("/")) {
      return service.target;
    }
    return one.state === "absent" ? one.site : one.site.replace(/\/$/, "") + service.target;
  };

  const row = (term, ...content) => {
    const div = document.createElement("div");
    const [dt, dd] = [document.createElement("dt"), document.createElement("dd")];
    dt.textContent = `${term}:`;
    dd.append(...content);
    div.append(dt, dd);
    return div;
  };

  const link = (href, text) => {
    const a = document.createElement("a");
    a.href = href;
    a.textContent = text;
    return a;
  };

  const contactOf = (offer, service) => {
    const contact = offer.contacts[service.contact ?? ""] ?? {};
    const ways = [contact.phone && link(`tel:${contact.phone.replaceAll(" ", "")}`, contact.phone)];
    ways.push(contact.email && link(`mailto:${contact.email}`, contact.email));
    return [contact.name, ...ways].filter(Boolean).flatMap((way, at) => (at ? [" ", way] : [way]));
  };

  const fill = (side) => {
    const [one, offer] = [chosen[side], offers[side]];
    part.querySelector(`thead [data-of=${side}]`).textContent = one.name;
    for (const line of part.querySelectorAll("tbody tr")) {
      const service = offer.services.find((each) => each.id === line.dataset.service);
      const cell = line.querySelector(`[data-of=${side}]`);
      const list = cell.querySelector("dl");
      const term = list.dataset;
      cell.querySelector("[data-way]").replaceChildren(link(target(one, service), said[names.indexOf(service.state)]));
      const facts = [service.price && row(term.price, service.price), service.deadline && row(term.deadline, service.deadline)];
      list.replaceChildren(...facts.filter(Boolean), row(term.contact, ...contactOf(offer, service)));
    }
  };

  const show = async () => {
    const { away, home } = chosen;
    result.hidden = true;
    if (!away || !home) {
      return;
    }
    history.replaceState(null, "", `${location.pathname.replace(/(\/flytte\/).*$/, "$1")}?fra=${away.slug}&til=${home.slug}`);
    if (away === home) {
      tell(part.dataset.same);
      return;
    }
    for (const side of ["away", "home"]) {
      try {
        offers[side] = await get(`${part.dataset.source}${chosen[side].slug}.json`);
      } catch {
        tell(part.dataset.unknown, { name: chosen[side].name });
        return;
      }
    }
    fill("away");
    fill("home");
    result.hidden = false;
    tell(part.dataset.shown, { away: away.name, home: home.name });
  };

  const iso = (day) => day.toISOString().slice(0, 10);

  const later = (day, days) => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return iso(date);
  };

  // Gives the next day of a deadline: a yearly one comes again.
  const dayOf = (service, days, moved) => {
    const today = iso(new Date());
    if (service.yearly) {
      const year = Number(today.slice(0, 4));
      const day = `${year}-${service.yearly}`;
      return day < today ? `${year + 1}-${service.yearly}` : day;
    }
    return service.date || (days && moved ? later(moved, Number(days)) : "");
  };

  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

  // Folds a line after 36 signs, which are at most 75 bytes where no sign is longer than two (RFC 5545).
  const folded = (line) => line.match(/.{1,36}/gu).join("\r\n ");

  const calendar = (moved) => {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const events = [...part.querySelectorAll("tbody tr")].flatMap((line) => {
      const service = offers.home.services.find((each) => each.id === line.dataset.service);
      const day = dayOf(service, line.dataset.days, moved);
      return day ? [["BEGIN:VEVENT", `UID:${day}-${service.id}@${chosen.home.slug}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`, `SUMMARY:${escaped(`${service.name} – ${chosen.home.name}`)}`, "END:VEVENT"]] : [];
    });
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kommunesite//flytte//NB", ...events.flat(), "END:VCALENDAR"];
    return events.length ? `${lines.map(folded).join("\r\n")}\r\n` : "";
  };

  part.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = calendar(part.querySelector("#flyttedag").value);
    if (!text) {
      tell(part.dataset.none);
      return;
    }
    const file = link(URL.createObjectURL(new Blob([text], { type: "text/calendar" })), "");
    file.download = `flytte-${chosen.away.slug}-${chosen.home.slug}.ics`;
    file.click();
    URL.revokeObjectURL(file.href);
  });
  part.querySelector("[type=button]").addEventListener("click", () => print());

  for (const [side, field] of Object.entries(fields)) {
    field.closest("[data-ks=finder]").addEventListener("municipality", (event) => {
      event.preventDefault();
      chosen[side] = event.detail;
      show();
    });
  }

  // Takes up two that the address names: /flytte/vennesla/tromso/ or ?fra=vennesla&til=tromso.
  const begin = async () => {
    const asked = new URLSearchParams(location.search);
    const [, from, to] = location.pathname.match(/\/flytte\/([^/]+)\/([^/]+)\/?$/) ?? [];
    const wanted = { away: asked.get("fra") ?? from ?? "", home: asked.get("til") ?? to ?? "" };
    if (slug.test(wanted.away) || slug.test(wanted.home)) {
      const { municipalities } = await get(answer.dataset.source);
      for (const side of ["away", "home"]) {
        chosen[side] = municipalities.find((one) => [one.slug, one.number].includes(wanted[side]));
        fields[side].value = chosen[side]?.name ?? "";
      }
      await show();
    }
  };

  part.hidden = false;
  begin();
})();
