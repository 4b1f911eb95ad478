import { test } from 'node:test';
import { call } from '../app.ts';
import { addShipping, houseOfFile, visitorOf } from './scene.ts';
const house = houseOfFile();
test('x', async () => {
  const shop = await house().tenant(); await addShipping(house(), shop);
  const { session } = await visitorOf(house(), shop);
  for (const b of [{message:'  '},{message:''},{message:'x'.repeat(9000)}]) console.log(JSON.stringify((await call(house().url,'POST','/api/ai/visitor/chat',{session, body:b})).body));
  for (const b of [{query:'x'.repeat(1001)},{query:'x',limit:0},{query:'x',limit:21}]) console.log(JSON.stringify((await call(house().url,'POST','/api/ai/visitor/knowledge/search',{session, body:b})).body));
  const add = {token: await shop.signIn('anna')};
  for (const b of [{type:'text',title:' ',body:'x'},{type:'text',title:'x',body:'  '},{type:'text',body:'x'},{type:'text',title:'x'},{type:'url'},{type:'url',url:'nope'},{type:'url',url:'ftp://x.example/'},{type:'file'}]) console.log(JSON.stringify((await call(house().url,'POST','/api/console/knowledge',{...add, body:b})).body));
  for (const b of [{url:'nope',events:['call.ended']},{url:'http://x.example',events:[]},{url:'http://x.example',events:['nope']},{url:'ftp://x.example',events:['call.ended']},{url:'https://x.example',events:['call.ended'],secret:'short'},{events:['call.ended']},{url:'https://x.example',events:['call.ended'],name:'x'.repeat(200)},{url:7,events:['call.ended']}, {url:'https://u:p@x.example',events:['call.ended']}]) console.log(JSON.stringify((await call(house().url,'POST','/api/server/webhooks',{token: shop.serverKey, body:b})).body));
  for (const b of [{username:'mira',expiresIn:0},{username:'mira',expiresIn:99999},{username:'nobody'},{},{username:'mira',scopes:['nope']},{username:'mira',scopes:['conversations:all']},{username:'mira', name:'X'}]) console.log(JSON.stringify((await call(house().url,'POST','/api/server/sdk-token/agent',{token: shop.serverKey, body:b})).body));
  for (const b of [{},{role:'owner'},{role:'boss'},{role:'agent'},{username:'mira'},{adminActorId:'crm-7',name:'X',role:'supervisor'},{username:'anna',scopes:['agent:messages:read']}]) console.log(JSON.stringify((await call(house().url,'POST','/api/server/sdk-token/admin',{token: shop.serverKey, body:b})).body));
});
