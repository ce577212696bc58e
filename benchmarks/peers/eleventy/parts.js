// The parts of a page as functions; what repeats is made once and kept.
import { anchor, catalogue, country, filler, labels, markdown, siteOf, texts } from "./nation.js";

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => signs[sign]);

const kept = new Map();
const once = (key, make) => {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key);
};

export const contact = (office, lang, level) => {
  const label = labels[lang];
  return `<div class="contact">
<${level} class="contact__name">${escape(office.name[lang])}</${level}>
<dl class="contact__ways">
<div><dt>${label.phone}</dt><dd><a href="tel:${office.phone.replaceAll(" ", "")}">${escape(office.phone)}</a></dd></div>
<div><dt>${label.email}</dt><dd><a href="mailto:${office.email}">${escape(office.email)}</a></dd></div>
<div><dt>${label.visit}</dt><dd>${escape(office.visit.street)}, ${office.visit.postal_code} ${escape(office.visit.place)}</dd></div>
<div><dt>${label.hours}</dt><dd><dl class="hours">
${office.hours.map((hours) => `<div><dt>${label.weekdays}</dt><dd>${hours.opens}–${hours.closes}</dd></div>`).join("\n")}
</dl></dd></div>
</dl>
</div>`;
};

export const group = (title, links) => `<section class="section" id="${anchor(title)}" aria-labelledby="${anchor(title)}-tittel">
<h2 id="${anchor(title)}-tittel">${escape(title)}</h2>
<ul class="links" data-variant="cards">
${links.map((link) => `<li class="links__entry"><a href="${link.url}">${escape(link.title)}</a>${link.text ? ` <span class="links__text">${escape(link.text)}</span>` : ""}</li>`).join("\n")}
</ul>
</section>`;

const header = (site, menu) => once(`header ${site.slug} ${menu}`, () => {
  const label = labels[site.lang];
  const links = [["/tjenester/", label.services], ["/politikk/", label.politics], ["/aktuelt/", label.news], ["/om/", label.about], ["/kontakt/", label.contact]];
  const alert = site.alert && `<section class="alert"><details><summary class="alert__title">${escape(site.alert[1].match(/title: (.*)/)[1])}</summary>
<div class="alert__text">${markdown.render(site.alert[2])}</div></details></section>`;
  return `<a class="skip" href="#innhold">${label.skip}</a>
<header class="header">
<p class="header__demo">${label.demo}</p>
<div class="header__row">
<a class="header__brand" href="/"><span class="header__mark" aria-hidden="true">${site.name[0]}</span> <span>${escape(site.name)}</span></a>
<ul class="header__tools"><li><a href="/bytt-kommune/">${label.switch}</a></li></ul>
</div>
<nav class="header__menu" aria-label="${label.menu}">
<ul>
${links.map(([url, title]) => `<li><a href="${url}"${url === menu ? ' aria-current="true"' : ""}>${title}</a></li>`).join("\n")}
</ul>
</nav>
</header>
${alert || ""}`;
});

const footer = (site) => once(`footer ${site.slug}`, () => {
  const label = labels[site.lang];
  const links = [["/kontakt/", label.contact], ["/a-aa/", label.index], ["/nettstedkart/", label.site_map], ["/tilgjengelighet/", label.accessibility], ["/personvern/", label.privacy], ["/bytt-kommune/", label.switch]];
  return `<footer class="footer">
<div class="footer__row">
${contact(site.settings.contact, site.lang, "p")}
<nav class="footer__links" aria-label="${label.shortcuts}">
<ul>
${links.map(([url, title]) => `<li><a href="${url}">${title}</a></li>`).join("\n")}
</ul>
</nav>
</div>
<p class="footer__promise">${label.promise}</p>
<p class="footer__more">${filler}</p>
</footer>`;
});

const menus = new Set(["tjenester", "politikk", "aktuelt", "om", "kontakt"]);

export const page = (slug, url, title, lead, main, changed = "2026-11-21") => {
  const site = siteOf.get(slug);
  const label = labels[site.lang];
  const [, part, below] = url.split("/");
  const parent = below ? `\n<li><a href="/${part}/">${part[0].toUpperCase()}${part.slice(1)}</a></li>` : "";
  return `<!doctype html>
<html lang="${site.lang}">
<head>
<meta charset="utf-8">
<title>${escape(title)} – ${escape(site.name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escape(lead)}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="canonical" href="https://${slug}.example${url}">
<link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
${header(site, menus.has(part) ? `/${part}/` : "")}
<div class="page">
<nav class="breadcrumb" aria-label="${label.here}">
<ol>
<li><a href="/">${label.home}</a></li>${parent}
<li><span aria-current="page">${escape(title)}</span></li>
</ol>
</nav>
<main id="innhold" tabindex="-1">
<div class="title">
<h1>${escape(title)}</h1>
<p class="lead">${escape(lead)}</p>
</div>
${main}
<footer class="foot">
<p>${label.changed} <time datetime="${changed}">${changed}</time></p>
<p class="foot__switch">${label.other} <a href="/bytt-kommune/?side=${url}">${label.show_other}</a></p>
</footer>
</main>
</div>
${footer(site)}
</body>
</html>
`;
};

const serviceLink = (id, lang) => ({ url: `/tjenester/${id}/`, title: catalogue.services[id].name[lang], text: catalogue.services[id].description[lang] });
const links = (part, folder, lang) => Object.entries(catalogue[part]).map(([id, each]) => ({ url: `/${folder}/${id}/`, title: each.name[lang], text: each.description[lang] }));
const servicesOf = (topic, lang) => Object.keys(catalogue.services).filter((id) => catalogue.services[id].topics.includes(topic)).map((id) => serviceLink(id, lang));

const index = (lang) => {
  const letters = new Map();
  for (const [id, service] of Object.entries(catalogue.services)) {
    for (const word of [service.name[lang], ...service.search[lang].map(String)]) {
      const letter = word[0].toUpperCase();
      if (!letters.has(letter)) letters.set(letter, []);
      letters.get(letter).push({ url: `/tjenester/${id}/`, title: word, text: service.name[lang] });
    }
  }
  return [...letters].sort().map(([letter, found]) => group(letter, found.sort((one, other) => (one.title < other.title ? -1 : 1)))).join("\n");
};

const lists = {
  services: (lang) => Object.entries(catalogue.topics).map(([id, topic]) => group(topic.name[lang], servicesOf(id, lang))).join("\n"),
  topics: (lang) => group(labels[lang].topics, links("topics", "tema", lang)),
  events: (lang) => group(labels[lang].events, links("events", "livssituasjoner", lang)),
  switch: (lang) => group(labels[lang].switch, country.map((each) => ({ url: `https://${each.slug}.example/`, title: each.name, text: `https://${each.slug}.example/` }))),
  index,
};
const list = (name, lang) => once(`${name} ${lang}`, () => lists[name](lang));

export const groups = (site, name, local) => {
  const { lang } = site;
  const label = labels[lang];
  if (name === "news") return group(label.news, local.news);
  if (name === "not_found") return list("topics", lang);
  if (name === "site_map") return `${list("services", lang)}\n${group(label.pages, local.pages)}`;
  if (name === "home") {
    const tasks = once(`tasks ${lang}`, () => group(label.tasks, catalogue.tasks.map((id) => ({ ...serviceLink(id, lang), text: "" }))));
    return `${tasks}\n${list("topics", lang)}\n${group(label.news, local.news.slice(0, 3))}`;
  }
  return list(name, lang);
};

export const topic = (site, id) => once(`topic ${id} ${site.lang}`, () => group(labels[site.lang].services, servicesOf(id, site.lang)));

export const national = (site, name, local) => {
  const offices = name === "kontakt" ? Object.values(site.settings.units).map((unit) => contact(unit, site.lang, "h3")).join("\n") : "";
  const below = local.pages.filter((each) => each.url.startsWith(`/${name}/`));
  return `<div class="prose">
${texts[site.lang][`sider/${name}`].html}
</div>
${offices}
${below.length ? group(labels[site.lang].pages, below) : ""}`;
};

export const event = (site, id) => once(`event ${id} ${site.lang}`, () => `<div class="prose">
${texts[site.lang][`livssituasjoner/${id}`].html}
</div>
<ol class="steps">
${catalogue.events[id].steps.map((step) => `<li class="steps__step">
<h2>${escape(step.title[site.lang])}</h2>
<p>${escape(step.text[site.lang])}</p>
<ul class="links" data-variant="cards">
${step.services.map((each) => serviceLink(each, site.lang)).map((link) => `<li class="links__entry"><a href="${link.url}">${escape(link.title)}</a> <span class="links__text">${escape(link.text)}</span></li>`).join("\n")}
</ul>
</li>`).join("\n")}
</ol>`);

const fact = (name, value) => `<div><dt>${name}</dt><dd>${escape(value)}</dd></div>`;

const commonFacts = (service, label) => [
  fact(label.login, label[`login_${service.login}`]),
  fact(label.channels, service.channels.map((each) => label[`channel_${each}`]).join(", ")),
  fact(label.audience, service.audience.map((each) => label[`for_${each}`]).join(", ")),
  fact(label.responsible, service.responsible.map((each) => label[`by_${each}`]).join(", ")),
].join("\n");

const headings = (lang) => `<nav class="index" aria-label="${labels[lang].this_page}">
<p class="index__label" aria-hidden="true">${labels[lang].this_page}</p>
<ul>
${Object.values(catalogue.headings).map((heading) => `<li><a href="#${anchor(heading[lang])}">${escape(heading[lang])}</a></li>`).join("\n")}
</ul>
</nav>`;

export const service = (site, id) => {
  const { lang } = site;
  const label = labels[lang];
  const own = catalogue.services[id];
  const offer = site.offers[id];
  const fee = offer.fees?.[0];
  const law = once(`law ${id} ${lang}`, () => `<section class="section" id="law" aria-labelledby="law-tittel">
<h2 id="law-tittel">${label.law}</h2>
<ul class="links" data-variant="plain">
${(own.laws || []).map((each) => `<li class="links__entry"><a href="${catalogue.laws[each.act].url}" rel="external">${escape(each.act)}</a></li>`).join("\n")}
</ul>
</section>`);
  const related = once(`related ${id} ${lang}`, () => `<section class="related" aria-labelledby="mer-om">
<h2 id="mer-om">${label.related}</h2>
<ul class="links" data-variant="plain">
${own.topics.map((each) => `<li class="links__entry"><a href="/tema/${each}/">${escape(catalogue.topics[each].name[lang])}</a></li>`).join("\n")}
</ul>
</section>`);
  return `<section class="start" aria-label="${label.important}">
<dl class="facts">
${fact(label.price, fee ? `${fee.amount} kr ${label[`unit_${fee.unit}`]}` : label[`fee_${own.fee}`])}
${fact(label.deadline, offer.deadline ? label.deadline_yearly.replace("{day}", offer.deadline.yearly) : label[`deadline_${own.deadline}`])}
${fact(label.handling, offer.handling_weeks ? label.handling_weeks.replace("{weeks}", offer.handling_weeks) : label.handling_none)}
${once(`facts ${id} ${lang}`, () => commonFacts(own, label))}
</dl>
<p class="start__button"><a class="button" href="${offer.link}" rel="external">${escape(own.action[lang])}</a></p>
<p class="start__explanation">${label.leads_to} ${offer.link.split("/")[2]}.</p>
</section>
<div class="with-index">
${once(`headings ${lang}`, () => headings(lang))}
<div class="sections">
<div class="prose">
${texts[lang][`tjenester/${id}`].html}
</div>
${law}
<section class="section" id="contact" aria-labelledby="contact-tittel">
<h2 id="contact-tittel">${label.contact}</h2>
${once(`unit ${site.slug} ${offer.unit}`, () => contact(site.settings.units[offer.unit], lang, "h3"))}
<p><a href="/kontakt/">${label.all_contacts}</a></p>
</section>
${related}
</div>
</div>`;
};
