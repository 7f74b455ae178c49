/** How far a component is, as its tag says it. */
const meanings = {
  stable: 'Names, props and words stay.',
  beta: 'Complete and tested; a prop may still change its name.',
  experimental: 'New; look at it with us.',
} as const;

type Tag = keyof typeof meanings;

/** The tag of a component's stories, under its title, and what it promises. */
export function Status({ of: { default: { tags = [] } } }: { of: { default: { tags?: readonly string[] } } }) {
  const [tag, ...more] = tags.filter((one): one is Tag => one in meanings);
  if (tag === undefined || more.length > 0) throw new Error(`the stories carry the tags "${tags.join(' ')}"; give them one of ${Object.keys(meanings).join(', ')}`);
  return <p className="guide-status sb-unstyled"><strong data-tag={tag}>{tag}</strong> {meanings[tag]}</p>;
}
