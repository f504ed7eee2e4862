/** One shelf of the sample library: what its titles are made of. `{a}` and `{b}` are filled in. */
export type Shelf = {
  readonly subject: string;
  readonly also: readonly string[];
  readonly titles: readonly string[];
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** What a description of such a book says, with `{b}`. */
  readonly about: string;
};

export const shelves: readonly Shelf[] = [
  {
    subject: 'Fiction',
    also: ['Novel', 'Translated fiction', 'Family saga'],
    titles: ['The {a} {b}', 'A {b} for the {a}', '{b} of the {a} House', 'What the {b} Kept'],
    a: ['Salt', 'Winter', 'Paper', 'Northern', 'Borrowed', 'Seventh', 'Glass', 'Harbour', 'Quiet'],
    b: ['Cartographer', 'Orchard', 'Lighthouse', 'Beekeeper', 'Dune', 'Inheritance', 'Ferry'],
    about: 'A novel about what people keep and what they let go, told around one {b}.',
  },
  {
    subject: 'Crime',
    also: ['Mystery', 'Thriller'],
    titles: ['Death at the {b}', 'The {a} {b}', 'No Witness but the {b}', 'The {b} Ledger'],
    a: ['Crooked', 'Midnight', 'Second', 'Frozen', 'Hollow', 'Unsigned'],
    b: ['Viaduct', 'Archive', 'Tideline', 'Boathouse', 'Observatory', 'Reading Room'],
    about: 'The third case of an inspector who reads people better than files; it begins at a {b}.',
  },
  {
    subject: 'Software',
    also: ['Engineering', 'Computer science'],
    titles: ['{a} {b}', '{b} Without Tears', 'Designing {a} {b}', 'A Field Guide to {b}'],
    a: ['Practical', 'Dependable', 'Humane', 'Incremental', 'Boring', 'Observable'],
    b: ['Distributed Systems', 'Type Systems', 'Identity', 'Queues', 'Databases', 'Interfaces'],
    about:
      'Twelve chapters of worked examples on {b}, each ending with what went wrong in practice.',
  },
  {
    subject: 'Management',
    also: ['Leadership', 'Work'],
    titles: ['The {a} {b}', 'Leading the {a} {b}', '{b} That Finish', 'Fewer, Better {b}'],
    a: ['Calm', 'Honest', 'Unhurried', 'Distributed', 'Curious'],
    b: ['Meetings', 'Teams', 'Projects', 'Decisions', 'Handovers'],
    about: 'Short essays on {b}, by someone who ran them for twenty years and kept the notes.',
  },
  {
    subject: 'Design',
    also: ['Typography', 'Architecture'],
    titles: ['{a} {b}', 'The Grammar of {b}', 'Notes on {a} {b}', 'How {b} Speak'],
    a: ['Everyday', 'Modest', 'Legible', 'Generous', 'Northern'],
    b: ['Letters', 'Rooms', 'Signs', 'Colours', 'Chairs', 'Maps'],
    about: 'An illustrated argument that {b} should explain themselves.',
  },
  {
    subject: 'Science',
    also: ['Biology', 'Physics', 'Popular science'],
    titles: ['The {a} Life of {b}', 'Why {b} Matter', '{b}: A {a} History', 'Listening to {b}'],
    a: ['Secret', 'Short', 'Patient', 'Unlikely', 'Measured'],
    b: ['Lichens', 'Tides', 'Moths', 'Glaciers', 'Numbers', 'Eels', 'Neutrinos'],
    about: 'What we know about {b}, how we came to know it, and the parts still missing.',
  },
  {
    subject: 'History',
    also: ['Economics', 'Europe', 'Oceans'],
    titles: ['{b} and the {a} World', 'A History of {b}', 'The {a} Age of {b}'],
    a: ['Coastal', 'Early', 'Forgotten', 'Connected', 'Lettered'],
    b: ['Salt Roads', 'Canals', 'Ledgers', 'Guilds', 'Postal Routes', 'Shipyards'],
    about: 'A history of {b} drawn from the account books of ordinary people.',
  },
  {
    subject: 'Cooking',
    also: ['Vegetarian', 'Baking'],
    titles: ['{b} for {a} Days', 'The {a} {b} Book', '{b}, Slowly', 'Sixty {a} {b}'],
    a: ['Cold', 'Ordinary', 'Market', 'Rainy', 'Long'],
    b: ['Bread', 'Soups', 'Beans', 'Pickles', 'Dumplings', 'Tarts'],
    about: 'Recipes for {b} that work on a weekday, with a table of what to swap for what.',
  },
  {
    subject: 'Languages',
    also: ['Dictionary', 'Travel'],
    titles: ['{a} {b} in Thirty Lessons', 'Everyday {b}', 'The {a} Reader: {b}'],
    a: ['Spoken', 'Patient', 'Written', 'First'],
    b: ['Portuguese', 'Finnish', 'Czech', 'Yoruba', 'Icelandic', 'Korean'],
    about: 'A course in {b} for people who learn on the train, with answers at the back.',
  },
  {
    subject: 'Essays',
    also: ['Biography', 'Philosophy'],
    titles: ['On {b}', '{a} {b}', 'In Praise of {a} {b}', 'A Year of {b}'],
    a: ['Slow', 'Small', 'Late', 'Plain'],
    b: ['Attention', 'Walking', 'Repair', 'Silence', 'Neighbours', 'Waiting'],
    about: 'Essays on {b}, some of them funny.',
  },
];
