// Finds a municipality as the generator's finder does, and leads to the same page there (a combobox by the ARIA practices).
(() => {
  const most = 12;
  const form = / (?:kommune|herad|suohkan|gielda|tjielte|komuuni)$/;
  const letters = { æ: "ae", ø: "o", å: "a", ä: "a", ö: "o", đ: "d", ŋ: "n", ŧ: "t", ß: "ss" };
  const loaded = {};

  const fold = (text) =>
    text.normalize("NFC").toLowerCase().replace(/[æøåäöđŋŧß]/g, (each) => letters[each]).normalize("NFD").replace(/[^\0-\x7f]/g, "");

  const keyOf = (text) =>
    fold(text.slice(0, 60).trim().replace(/\s+/g, " ")).replace(form, "").replaceAll("aa", "a").replaceAll("ae", "a").replaceAll("oe", "o").replace(/[^a-z0-9]/g, "");

  const distance = (one, other) => {
    let before = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (const [at, letter] of [...one].entries()) {
      const row = [at + 1];
      for (let to = 0; to < other.length; to++) {
        row.push(Math.min(before[to + 1] + 1, row[to] + 1, before[to] + (letter !== other[to])));
      }
      before = row;
    }
    return before.at(-1);
  };

  const fitOf = (wanted, key) => {
    if (key.startsWith(wanted)) {
      return key === wanted ? 0 : 1;
    }
    return wanted.length > 2 && key.includes(wanted) ? 2 : Infinity;
  };

  // Gives the municipality with the name that fits best by a measure; a name of today before other ways to find it.
  const best = (one, measure) => {
    const fits = one.keys.map((known) => ({ one, ...known, fit: measure(known.key) }));
    return fits.reduce((known, each) => (each.fit < known.fit ? each : known));
  };

  const suggest = (all, postal, text) => {
    const wanted = keyOf(text);
    if (!wanted) {
      return [];
    }
    if (/^\d+$/.test(wanted)) {
      const hits = all.map((one) => best(one, (key) => (key === wanted ? 0 : Infinity))).filter((hit) => hit.fit === 0);
      const [place, number] = postal.places.find(([, , codes]) => wanted.length === 4 && codes.includes(wanted)) ?? [];
      const one = all.find((each) => each.number === number && hits.every((hit) => hit.one !== each));
      return one ? [...hits, { one, said: `${wanted} ${place}`, fit: 0, postal: true }] : hits;
    }
    const hits = all.map((one) => best(one, (key) => fitOf(wanted, key))).filter((hit) => hit.fit < 3);
    if (hits.length) {
      return hits.sort((one, other) => one.fit - other.fit || Boolean(one.said) - Boolean(other.said)).slice(0, most);
    }
    const named = all.map((one) => ({ ...one, keys: one.keys.filter(({ key, said }) => !said && !/^\d/.test(key)) }));
    const away = named.map((one) => best(one, (key) => distance(wanted, key)));
    const nearest = Math.min(...away.map((hit) => hit.fit));
    const near = wanted.length > 2 && nearest <= (wanted.length < 6 ? 1 : 2);
    return near ? away.filter((hit) => hit.fit === nearest).slice(0, most).map((hit) => ({ ...hit, fit: 3 })) : [];
  };

  const withKeys = (one) => {
    const now = [one.number, one.slug, one.name, ...(one.names ?? [])].map((name) => ({ key: keyOf(name), said: "" }));
    const before = (one.former ?? []).map((number) => ({ key: number, said: number }));
    // The place Bø i Telemark is also found as Bø.
    const names = (place) => [place, place.split(/ (?:i|på) /)[0]];
    const places = (one.places ?? []).flatMap((place) => names(place).map((name) => ({ key: keyOf(name), said: place, postal: true })));
    return { ...one, keys: [...now, ...before, ...places] };
  };

  const load = (address) => {
    loaded[address] ??= fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    return loaded[address];
  };

  const asked = () => {
    const page = new URLSearchParams(location.search).get("side") ?? "/";
    return /^\/(?:[a-z0-9][a-z0-9-]*\/)*$/.test(page) ? page : "/";
  };

  const makeReady = (finder) => {
    const field = finder.querySelector("[role=combobox]");
    const list = finder.querySelector("[role=listbox]");
    const answer = finder.querySelector("[role=status]");
    let hits = [];
    let at = -1;
    let turn = 0;
    let words = {};

    const show = (found) => {
      hits = found;
      at = -1;
      list.replaceChildren(
        ...hits.map(({ one, said, postal }, number) => {
          const option = document.createElement("li");
          option.role = "option";
          option.id = `${field.id}-${number}`;
          option.ariaSelected = "false";
          const before = said && !postal ? words.formerly.replace("{name}", () => said) : said;
          option.textContent = [one.name, before, one.name.includes(`(${one.county})`) ? "" : one.county, one.state === "absent" ? words.absent : ""].filter(Boolean).join(" · ");
          return option;
        }),
      );
      list.hidden = !hits.length;
      field.ariaExpanded = String(hits.length > 0);
      field.removeAttribute("aria-activedescendant");
    };

    const tell = (text) => {
      answer.textContent = text;
    };

    const told = () => {
      if (!field.value.trim()) {
        return "";
      }
      if (!hits.length) {
        return words.none;
      }
      const count = hits.length === 1 ? words.one : words.many.replace("{count}", hits.length);
      const whole = hits.filter((hit) => hit.fit === 0);
      const more = [hits[0].fit === 3 && words.near, whole.length > 1 && words.ask, whole.some((hit) => hit.postal) && words.border];
      return [count, ...more].filter(Boolean).join(" ");
    };

    const look = async () => {
      const mine = ++turn;
      const digits = /^\s*\d{4}\s*$/.test(field.value);
      const postal = finder.dataset.source.replace("kommuner", "postnummer");
      try {
        const [country, codes] = await Promise.all([load(finder.dataset.source), digits ? load(postal) : { places: [] }]);
        country.all ??= country.municipalities.map(withKeys);
        const { lang } = document.documentElement;
        answer.lang = country.words[lang] ? lang : "nb";
        list.lang = answer.lang;
        words = country.words[answer.lang];
        if (mine === turn) {
          show(suggest(country.all, codes, field.value));
          tell(told());
        }
      } catch {
        // What cannot be loaded is no use; the plain list of municipalities is still there.
        finder.hidden = true;
      }
    };

    const mark = (number) => {
      at = (number + hits.length) % hits.length;
      for (const [each, option] of [...list.children].entries()) {
        option.ariaSelected = String(each === at);
      }
      list.children[at].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", list.children[at].id);
    };

    const lead = (one) => {
      if (one.state === "absent") {
        const link = document.createElement("a");
        link.href = one.site;
        link.rel = "external";
        link.textContent = words.present;
        answer.replaceChildren(`${words.missing.replace("{name}", () => one.name)} `, link);
        return;
      }
      location.assign(one.site.replace(/\/$/, "") + (finder.dataset.page || asked()));
    };

    const choose = ({ one }) => {
      show([]);
      field.value = one.name;
      if (finder.dispatchEvent(new CustomEvent("municipality", { cancelable: true, detail: one }))) {
        lead(one);
      }
    };

    const enter = () => {
      const whole = hits.filter((hit) => hit.fit === 0);
      const sure = hits[at] ?? (whole.length === 1 && !whole[0].said ? whole[0] : hits.length === 1 ? hits[0] : null);
      if (sure) {
        choose(sure);
      } else if (hits.length) {
        tell(words.ask);
        mark(0);
      }
    };

    const keys = {
      ArrowDown: () => (hits.length ? mark(at + 1) : look()),
      ArrowUp: () => hits.length && mark(at < 0 ? -1 : at - 1),
      Enter: enter,
      Escape: () => {
        field.value = hits.length ? field.value : "";
        show([]);
      },
    };

    field.addEventListener("focus", () => load(finder.dataset.source).catch(() => {}), { once: true });
    field.addEventListener("input", look);
    field.addEventListener("blur", () => show([]));
    field.addEventListener("keydown", (event) => {
      if (keys[event.key] && !event.isComposing) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const number = [...list.children].indexOf(event.target.closest("[role=option]"));
      if (number >= 0) {
        choose(hits[number]);
      }
    });
    finder.hidden = false;
  };

  document.querySelectorAll("[data-ks=finder]").forEach(makeReady);
})();
