// Every page that no local text makes, from one list.
import { catalogue, labels, siteOf, sites, texts } from "../nation.js";
import { event, groups, national, page, service, topic } from "../parts.js";

const lists = { "": "home", "tjenester/": "services", "a-aa/": "index", "sok/": "services", "flytte/": "services", "tema/": "topics", "livssituasjoner/": "events", "aktuelt/": "news", "nettstedkart/": "site_map", "bytt-kommune/": "switch", "404/": "not_found" };

function* allPages() {
  for (const { slug } of sites) {
    for (const id of Object.keys(catalogue.services)) yield { slug, url: `/tjenester/${id}/`, kind: "services", id };
    for (const id of Object.keys(catalogue.events)) yield { slug, url: `/livssituasjoner/${id}/`, kind: "events", id };
    for (const id of Object.keys(catalogue.topics)) yield { slug, url: `/tema/${id}/`, kind: "topics", id };
    for (const id of ["om", "politikk", "kontakt", "personvern", "tilgjengelighet"]) yield { slug, url: `/${id}/`, kind: "national", id };
    for (const name of Object.keys(lists)) yield { slug, url: `/${name}`, kind: "list", id: lists[name] };
  }
}

const mains = { services: service, events: event, topics: topic, national, list: groups };

export const data = {
  pagination: { data: "allPages", size: 1, alias: "one" },
  allPages: [...allPages()],
  layout: null,
  eleventyExcludeFromCollections: true,
  permalink: ({ one }) => `/${one.slug}${one.url === "/404/" ? "/404.html" : one.url}`,
};

export const render = ({ one, collections }) => {
  const site = siteOf.get(one.slug);
  const label = labels[site.lang];
  const own = catalogue[one.kind]?.[one.id];
  const common = one.kind === "national" ? texts[site.lang][`sider/${one.id}`] : { title: label[one.id], description: label.lead };
  const title = own ? own.name[site.lang] : common.title;
  const lead = own ? own.description[site.lang] : common.description;
  return page(one.slug, one.url, title, lead, mains[one.kind](site, one.id, collections.local[one.slug]));
};
