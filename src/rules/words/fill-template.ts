/** Puts into a template what the desk knows; what only a person can say stays open. */

export type TemplateValues = Readonly<Partial<Record<string, string>>>;

export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replaceAll(
    /\{([A-Za-z]{1,40})\}/g,
    (whole, name: string) => oneLine(values[name]) ?? whole,
  );
}

/** A value of several lines would no longer be told from a person's own words. */
function oneLine(value: string | undefined): string | undefined {
  return value?.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
