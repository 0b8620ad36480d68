/** Words of the frame around the areas. */
export const messages = {
  title: 'Architrave',
  skip: 'Skip to the content',
  areas: 'Areas',
  area: { explore: 'Explore', advise: 'Advise', decide: 'Decide', content: 'Content' },
  decide: {
    new: 'Write a new decision',
    queue: 'See which decisions are due',
    import: 'Import decision records',
    export: 'Export decisions',
    policy: 'Set the decision policy',
  },
  where: 'Where you are',
  search: {
    open: 'Search or do…',
    placeholder: 'A pattern, a technology, an area or an action',
    nothing: 'Nothing by that name',
    nodes: 'In the graph',
    areas: 'Areas',
    actions: 'Actions',
    busy: 'Searching',
    failed: 'The search did not answer',
  },
  language: { toggle: 'Language', en: 'English', es: 'Spanish' },
  scheme: { toDark: 'Use the dark theme', toLight: 'Use the light theme' },
  person: {
    menu: 'Person',
    choose: 'Work as',
    note: 'No sign-in on this machine: names are taken on trust and marked so in the history.',
    failed: 'The list of people is not available now.',
  },
  down: {
    text: 'The server has not answered since {{time}}. What is on screen stays; it is asked again every 5 seconds.',
    retry: 'Ask now',
  },
  notFound: {
    title: 'There is no page here',
    text: 'The address {{path}} leads nowhere.',
    action: 'Go to Advise',
  },
  fault: {
    title: 'This page failed',
    text: 'The fault is ours. The rest of the app still works.',
    retry: 'Load the page again',
  },
  loading: 'Loading the page',
} as const;
