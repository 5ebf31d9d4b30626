/**
 * Loops that do nothing but look, `while (running) {}`: each turn begins with what the turn before began with, so it
 * can only come out differently once somebody else has written. Only what this text shows counts: no calls, which may
 * do anything, and nothing that assigns.
 */
import type { AnyNode, Expression, Statement } from 'acorn';
import { isLoop } from './syntax';

export function isIdleLoop(node: AnyNode): boolean {
  if (!isLoop(node)) return false;
  switch (node.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
      return looks(node.test) && isIdle(node.body);
    case 'ForStatement':
      return !node.init && !node.update && (!node.test || looks(node.test)) && isIdle(node.body);
    default:
      return false;
  }
}

function isIdle(node: Statement): boolean {
  switch (node.type) {
    case 'EmptyStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'ReturnStatement':
      return !node.argument || looks(node.argument);
    case 'BlockStatement':
      return node.body.every(isIdle);
    case 'IfStatement':
      return (
        looks(node.test) && isIdle(node.consequent) && (!node.alternate || isIdle(node.alternate))
      );
    default:
      return false;
  }
}

function looks(node: Expression): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'Literal':
    case 'ThisExpression':
      return true;
    case 'UnaryExpression':
      return node.operator !== 'delete' && looks(node.argument);
    case 'LogicalExpression':
      return looks(node.left) && looks(node.right);
    case 'BinaryExpression':
      return node.left.type !== 'PrivateIdentifier' && looks(node.left) && looks(node.right);
    case 'ConditionalExpression':
      return looks(node.test) && looks(node.consequent) && looks(node.alternate);
    case 'MemberExpression':
      return (
        node.object.type !== 'Super' &&
        looks(node.object) &&
        node.property.type !== 'PrivateIdentifier' &&
        (!node.computed || looks(node.property))
      );
    case 'ParenthesizedExpression':
      return looks(node.expression);
    default:
      return false;
  }
}
