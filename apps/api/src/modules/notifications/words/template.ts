/** What a message or a letter says. The same facts are given to both; health data and reasons never are. */
export interface Facts {
  readonly number?: string;
  readonly officeName?: string;
  readonly dueOn?: string;
  readonly code?: string;
  readonly subject?: string;
  readonly body?: string;
  /** Day and time of a visit in words. */
  readonly when?: string;
  readonly address?: string;
  /** How a visit takes place: office, phone, video or home. */
  readonly channel?: string;
  /** The instant that `when` tells, ISO: a reminder of another time is not sent any more. */
  readonly at?: string;
}

export interface Template {
  readonly subject: (facts: Facts) => string;
  readonly paragraphs: (facts: Facts) => readonly string[];
  /** Label of the one link. */
  readonly action?: (facts: Facts) => string;
}

export interface Words {
  readonly system: string;
  readonly closing: string;
  readonly footer: (publicUrl: string) => string;
  readonly salutationUnknown: string;
  readonly newLetter: {
    readonly subject: (facts: Facts) => string;
    readonly paragraph: string;
    readonly action: string;
  };
  readonly templates: Readonly<Record<string, Template>>;
}
