import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'Where a page of a connection ends.' })
export class PageInfoModel {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry; give it as `after` for the next page.',
  })
  endCursor: string | null;

  @Field()
  hasNextPage: boolean;
}
