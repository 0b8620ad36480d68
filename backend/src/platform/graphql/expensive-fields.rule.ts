import { GraphQLError, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';

/**
 * Bounds how often a document may ask for root fields that each take the server a while; the cost of a selection says
 * nothing about that. Counted wherever they stand, fragments and aliases included.
 *
 * @param limits name of the root field → how often at most
 */
export function expensiveFieldsRule(limits: Readonly<Record<string, number>>): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const counts = new Map<string, number>();
    return {
      Field(field) {
        const name = field.name.value;
        const limit = limits[name];
        const parent = context.getParentType();
        const schema = context.getSchema();
        const isRoot =
          parent !== undefined &&
          parent !== null &&
          (parent === schema.getQueryType() || parent === schema.getMutationType());
        if (limit === undefined || !isRoot) return;
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        if (count === limit + 1) {
          context.reportError(
            new GraphQLError(`A document may ask for ${name} ${limit} times at most`, { nodes: field }),
          );
        }
      },
    };
  };
}
